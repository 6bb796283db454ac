import type { Language } from './language.ts';

export const it: Language = {
  code: 'it',
  stopWords: `
    il lo la i gli le di che e un una in per con del della dei delle
    nel nella al alla non si è sono ha da come più anche
  `,
  months: 'gen=1 mag=5 giu=6 lug=7 ago=8 sett=9 ott=10 dic=12',
  by: `
    di / testo di / autore / autrice / scritto da / a cura di / dal nostro inviato /
    dalla nostra inviata / dal nostro corrispondente / articolo di / intervista di / pubblicato da
  `,
  and: 'e / ed / &',
  nameEnds: 'per / da / a',
  jobs: `
    corrispondenti / giornalisti / inviati / redattori / corrispondente / giornalista / inviato / inviata / redattore / redattrice / direttore / direttrice /
    caporedattore / redazione / editorialista / caposervizio / collaboratore / collaboratrice / cronista
  `,
  photo: `
    foto / fotografia / fotografie / immagine / immagini / credito / crediti / credit / fonte /
    foto d’archivio / foto d'archivio / immagine di repertorio / foto di repertorio / illustrazione /
    video / grafica / ph / ph. / credito fotografico
  `,
  photoBy: 'di / da / via / per gentile concessione di / a cura di',
  handout: `
    archivio / repertorio / d’archivio / d'archivio / per gentile concessione / ufficio stampa /
    fermo immagine / frame video / foto d’archivio
  `,
  caption: `
    didascalia / foto d’archivio / foto d'archivio / nella foto / immagine di repertorio
  `,
  roles: `
    con la collaborazione / hanno collaborato / ha collaborato / collaborazione / con il contributo /
    con informazioni / a cura / redazione / editing / traduzione / traduzione a cura / tradotto /
    ricerca / ricerche / infografica / grafica / montaggio / produzione / servizio / servizi
  `,
  roleBy: 'di / da / della / del',
  contributed: `
    ha collaborato a questo articolo / hanno collaborato a questo articolo /
    ha contribuito a questo articolo / hanno contribuito a questo articolo /
    ha contribuito a questo servizio
  `,
  published: `
    pubblicato / pubblicato il / pubblicata il / data / data di pubblicazione / del / creato il /
    scritto il
  `,
  updated: `
    aggiornato / aggiornato il / ultimo aggiornamento / ultima modifica / modificato il /
    aggiornato alle / aggiornata il / aggiornamento
  `,
  dateWords: 'alle / ore / il / del / h / di',
  source: `
    fonte / url / link / originale / articolo originale / leggi l’originale su / disponibile su /
    indirizzo / sito / collegamento
  `,
  labels: {
    title: 'titolo / oggetto',
    standfirst: 'sottotitolo / occhiello / sommario / catenaccio / riassunto / descrizione',
    section: 'sezione / categoria / rubrica',
    publisher: 'testata / giornale / editore / quotidiano',
    by: 'autore / autrice / autori / firma',
    published: 'data / pubblicato / data di pubblicazione',
    lang: 'lingua',
  },
  sections: `
    esteri / mondo / politica / economia / cronaca / cronache / cultura / spettacoli / sport / scienza /
    scienze / tecnologia / salute / opinioni / commenti / italia / europa / ambiente / clima / calcio /
    motori / viaggi / moda / società / scuola / finanza / lavoro / cinema / musica / libri / tv / roma /
    milano / torino / napoli / editoriale / editoriali / analisi / intervista / attualità /
    ultime notizie / mercati / imprese / esteri e mondo / costume / giustizia
  `,
  furniture: `
    condividi / condividi su facebook / condividi su twitter / condividi su whatsapp /
    condividi articolo / condividi l’articolo / condividi l'articolo / invia per email / copia link /
    copia il link / link copiato / stampa / salva / salva articolo / regala / regala articolo / commenta /
    commenti / vedi i commenti / leggi i commenti / lascia un commento / pubblicità / annuncio /
    continua dopo la pubblicità / menu / menù / cerca / accedi / login / registrati / abbonati /
    abbonati ora / abbonamento / abbonamenti / newsletter / vai al contenuto /
    vai al contenuto principale / salta al contenuto / ascolta / ascolta l’articolo / ascolta l'articolo /
    ascolta la versione audio dell’articolo / privacy / informativa sulla privacy / cookie policy /
    termini di utilizzo / condizioni d’uso / contatti / continua a leggere / leggi tutto / leggi di più /
    mostra altro / vedi tutti / chiudi / indietro / torna su / tag / argomenti / temi / seguici / segui /
    riproduzione riservata / contenuto per gli abbonati / solo per gli abbonati /
    articolo riservato agli abbonati / segnala un errore / ingrandisci / iscriviti alla… / iscriviti al… /
    seguici su… / abbonati a… / scarica l’app… / scarica l'app… / ricevi le… / hai già un abbonamento… /
    sei già abbonato… / unisciti… / clicca qui…
  `,
  related: `
    i più letti / le più lette / più letti / più lette / articoli correlati / notizie correlate /
    leggi anche / potrebbe interessarti / ti potrebbe interessare / potrebbe interessarti anche /
    ti consigliamo / consigliati / raccomandati / ultime notizie / altre notizie / altro su… /
    da non perdere / in evidenza / guarda anche / più visti / altri articoli / contenuti correlati /
    correlati
  `,
  readMore: `
    leggi anche / leggi di più / leggi tutto / approfondisci / guarda anche / guarda / guarda il video /
    vedi anche / video / per approfondire / ascolta anche / ascolta / lo speciale / l’approfondimento /
    l’intervista / il video
  `,
  corrections: `
    correzione / errata corrige / rettifica / precisazione / una versione precedente di questo /
    in una versione precedente
  `,
  notes: `
    nota della redazione / ndr / n.d.r. / nota dell’editore / nota del direttore /
    questo articolo è apparso / questo articolo è stato pubblicato / questo articolo è uscito /
    articolo pubblicato originariamente / questo articolo è stato aggiornato / notizia in aggiornamento
  `,
  copyright: 'copyright / © / riproduzione riservata / tutti i diritti riservati',
};
