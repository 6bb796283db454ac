import type { Language } from './language.ts';

export const de: Language = {
  code: 'de',
  stopWords: `
    der die das und ist nicht mit auf dem den von zu im ein eine einer
    für sich des auch wird als wurde sind sie bei hat
  `,
  months: 'jän=1 jänner=1 feber=2 mär=3 mrz=3 märz=3 sept=9 okt=10 dez=12',
  by: `
    von / text / text von / ein bericht von / ein artikel von / ein kommentar von / eine analyse von /
    ein gastbeitrag von / autor / autorin / autoren / interview von / geschrieben von /
    aufgezeichnet von / verfasst von
  `,
  and: 'und / sowie / &',
  nameEnds: 'für / in / aus / bei',
  jobs: `
    redakteure / redakteurinnen / korrespondenten / reporter / redakteur / redakteurin / korrespondent / korrespondentin / chefredakteur / chefredakteurin /
    reporter / reporterin / journalist / journalistin / autor / autorin / redaktion / ressortleiter /
    ressortleiterin / kolumnist / kolumnistin / volontär / volontärin / leiter / leiterin
  `,
  photo: `
    foto / fotos / bild / bilder / quelle / bildquelle / fotograf / fotografin / fotografie / archivbild /
    archivfoto / symbolbild / symbolfoto / grafik / illustration / montage / bildnachweis / bildrechte /
    fotocredit / aufnahme / video / collage
  `,
  photoBy: 'von / via / durch',
  handout: 'privat / archiv / archivbild / archivfoto / symbolbild / symbolfoto / zvg / handout',
  caption: 'bildunterschrift / bildtext / symbolbild / archivbild / archivfoto / im bild',
  roles: `
    mitarbeit / unter mitarbeit / mit material / mit informationen / mit agenturmaterial / redaktion /
    bearbeitung / bearbeitet / redigiert / übersetzung / übersetzt / aus dem englischen / recherche /
    zusätzliche recherche / protokoll / grafiken / lektorat / schlussredaktion / berichterstattung /
    zusätzliche berichterstattung / produktion / mitwirkung
  `,
  roleBy: 'von / durch / der',
  contributed: `
    hat zu diesem bericht beigetragen / haben zu diesem bericht beigetragen / trug zu diesem bericht bei /
    trugen zu diesem bericht bei / hat an diesem text mitgearbeitet / haben an diesem text mitgearbeitet
  `,
  published: `
    veröffentlicht / veröffentlicht am / erschienen / erschienen am / datum / erstveröffentlichung /
    publiziert / publiziert am / erstellt / erstellt am / online seit / vom / geschrieben am
  `,
  updated: `
    aktualisiert / aktualisiert am / stand / zuletzt aktualisiert / zuletzt aktualisiert am /
    letzte aktualisierung / geändert am / update / bearbeitet am
  `,
  dateWords: 'um / uhr / am / den / der / vom / im',
  source: `
    quelle / url / link / original / originalartikel / adresse / online unter / abrufbar unter /
    zum artikel / den originalartikel lesen sie unter / webseite
  `,
  labels: {
    title: 'titel / überschrift / schlagzeile / betreff',
    standfirst: 'untertitel / vorspann / unterzeile / zusammenfassung / teaser / beschreibung',
    section: 'ressort / rubrik / kategorie',
    publisher: 'zeitung / medium / verlag / publikation',
    by: 'autor / autorin / autoren / verfasser',
    published: 'datum / erschienen / erscheinungsdatum',
    lang: 'sprache',
  },
  sections: `
    politik / wirtschaft / kultur / sport / panorama / ausland / inland / deutschland / international /
    gesellschaft / wissen / wissenschaft / feuilleton / meinung / finanzen / digital / technik /
    gesundheit / reise / reisen / auto / regional / lokales / netzwelt / medien / unternehmen / leben /
    stil / karriere / bildung / umwelt / klima / österreich / schweiz / europa / welt / kommentar /
    kolumne / fußball / nachrichten / vermischtes / stadt / geld / immobilien / geschichte / chronik /
    wetter
  `,
  furniture: `
    teilen / artikel teilen / drucken / artikel drucken / merken / speichern / artikel merken /
    auf facebook teilen / auf twitter teilen / per e-mail teilen / per whatsapp teilen / link kopieren /
    kopieren / anzeige / werbung / anzeigen / kommentare / kommentieren / kommentare anzeigen /
    kommentar schreiben / menü / menü öffnen / suche / suchen / startseite / anmelden / abmelden /
    einloggen / registrieren / abonnieren / abo / jetzt abonnieren / abo testen / newsletter /
    zum inhalt springen / zum hauptinhalt springen / direkt zum inhalt / artikel anhören / anhören /
    vorlesen / hören / merkliste / impressum / datenschutz / datenschutzerklärung / agb / kontakt /
    nutzungsbedingungen / barrierefreiheit / cookie-einstellungen / mehr anzeigen / weniger anzeigen /
    weiterlesen / nach oben / schließen / themen / schlagworte / schlagwörter / mehr zum thema /
    zur startseite / bild vergrößern / vergrößern / artikel verschenken / verschenken / feedback /
    zurück / weiter / video / plus / nur für abonnenten / exklusiv für abonnenten / leserbrief schreiben /
    melden sie sich für … an / jetzt newsletter… / newsletter abonnieren / folgen sie uns… /
    abonnieren sie… / melden sie sich… / laden sie die app… / hier geht es zu… /
    sie haben bereits ein abo…
  `,
  related: `
    meistgelesen / meistgelesene artikel / meist gelesen / das könnte sie auch interessieren /
    das könnte dich auch interessieren / auch interessant / mehr zum thema / lesen sie auch /
    weitere artikel / verwandte artikel / ähnliche artikel / empfohlen / empfehlungen der redaktion /
    unsere empfehlungen / aktuelle nachrichten / neueste artikel / beliebt / weitere themen / mehr aus… /
    passend zum thema
  `,
  readMore: `
    lesen sie auch / lesen sie mehr / mehr dazu / lies auch / lesen sie hier / auch interessant /
    weiterlesen / mehr zum thema / siehe auch / lesetipp / video / im video
  `,
  corrections: `
    korrektur / berichtigung / richtigstellung / in einer früheren version / in einer früheren fassung /
    anmerkung zur korrektur / in einer ersten version
  `,
  notes: `
    anmerkung der redaktion / anm. d. red. / anm. der redaktion / hinweis der redaktion / hinweis /
    transparenzhinweis / dieser artikel erschien / dieser text erschien /
    dieser artikel ist erstmals erschienen / dieser text ist zuerst / dieser beitrag erschien /
    dieser artikel wurde zuerst / dieser artikel wurde aktualisiert / in eigener sache
  `,
  copyright: 'copyright / © / alle rechte vorbehalten',
};
