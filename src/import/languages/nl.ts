import type { Language } from './language.ts';

export const nl: Language = {
  code: 'nl',
  stopWords: `
    de het een en van in is dat op te zijn voor met die niet aan er om
    ook als maar bij nog wordt werd naar uit zich door heeft
  `,
  months: 'mrt=3 mei=5 sept=9 okt=10',
  by: `
    door / tekst / tekst door / auteur / auteurs / geschreven door / van onze redactie /
    van onze verslaggever / van onze correspondent / een artikel van / interview door
  `,
  and: 'en / &',
  nameEnds: 'voor / in / te / van',
  jobs: `
    redacteuren / correspondenten / verslaggevers / redacteur / correspondent / verslaggever / verslaggeefster / hoofdredacteur / journalist /
    journaliste / columnist / redactie / chef / commentator / criticus / eindredacteur
  `,
  photo: `
    foto / foto’s / foto's / beeld / bron / fotograaf / fotografie / illustratie / archieffoto /
    afbeelding / credits / video / grafiek / fotobijschrift
  `,
  photoBy: 'door / van / via',
  handout: `
    archief / archieffoto / privé / eigen foto / eigen beeld / ter beschikking gesteld / handout
  `,
  caption: 'bijschrift / fotobijschrift / archieffoto / op de foto',
  roles: `
    met medewerking / medewerking / met bijdragen / met een bijdrage / aanvullende berichtgeving /
    aanvullende verslaggeving / verslaggeving / redactie / eindredactie / bewerking / bewerkt /
    vertaling / vertaald / onderzoek / research / productie / graphics / beeldredactie / vormgeving /
    mmv / m.m.v.
  `,
  roleBy: 'van / door',
  contributed: `
    werkte mee aan dit artikel / werkten mee aan dit artikel / droeg bij aan dit artikel /
    droegen bij aan dit artikel / heeft bijgedragen aan dit artikel / hebben bijgedragen aan dit artikel
  `,
  published: `
    gepubliceerd / gepubliceerd op / geplaatst / geplaatst op / datum / publicatiedatum / verschenen op /
    geschreven op / online sinds
  `,
  updated: `
    bijgewerkt / bijgewerkt op / laatst bijgewerkt / laatst bijgewerkt op / aangepast / aangepast op /
    laatste update / update / gewijzigd op / laatst gewijzigd
  `,
  dateWords: 'om / op / uur / de / van / u',
  source: `
    bron / url / link / origineel / oorspronkelijk artikel / lees het origineel op / beschikbaar op /
    adres / website
  `,
  labels: {
    title: 'titel / kop / onderwerp',
    standfirst: 'ondertitel / onderkop / intro / samenvatting / beschrijving',
    section: 'rubriek / sectie / categorie',
    publisher: 'krant / uitgever / medium / publicatie',
    by: 'auteur / auteurs / schrijver',
    published: 'datum / gepubliceerd / publicatiedatum',
    lang: 'taal',
  },
  sections: `
    binnenland / buitenland / politiek / economie / cultuur / sport / wetenschap / tech / technologie /
    gezondheid / opinie / media / entertainment / lifestyle / reizen / wonen / nieuws / regio /
    amsterdam / rotterdam / nederland / belgië / vlaanderen / europa / wereld / klimaat / milieu /
    onderwijs / voetbal / geld / beurs / auto / columns / column / commentaar / interview / reportage /
    analyse / achtergrond / boeken / film / muziek / weer / koningshuis / cultuur & media / misdaad /
    samenleving / leven
  `,
  furniture: `
    delen / deel / deel dit artikel / deel artikel / deel op facebook / deel op twitter /
    deel via whatsapp / deel via e-mail / link kopiëren / kopieer link / link gekopieerd / afdrukken /
    printen / bewaren / bewaar / opslaan / artikel bewaren / cadeau geven / reageer / reageren /
    reacties / bekijk reacties / toon reacties / advertentie / lees verder onder de advertentie /
    artikel gaat verder onder de advertentie / tekst gaat verder onder de foto /
    tekst loopt door onder de foto / tekst gaat door onder de foto / menu / zoeken / home / inloggen /
    uitloggen / registreren / aanmelden / abonneren / abonneer / word abonnee / nieuwsbrief /
    nieuwsbrieven / ga naar inhoud / direct naar inhoud / naar hoofdinhoud / luister /
    luister naar dit artikel / beluister dit artikel / privacy / privacybeleid / privacyverklaring /
    cookiebeleid / cookie-instellingen / algemene voorwaarden / gebruiksvoorwaarden / contact /
    lees verder / lees meer / meer laden / toon meer / meer / sluiten / terug / terug naar boven / tags /
    onderwerpen / volg ons / volg / volgen / alleen voor abonnees / exclusief voor abonnees /
    foutje gezien / vergroten / meld je aan voor… / schrijf je in voor… / abonneer je op… / volg ons op… /
    download de app… / download onze… / ontvang de… / ontvang onze… / al abonnee… / klik hier…
  `,
  related: `
    meest gelezen / best gelezen / meest bekeken / gerelateerd / gerelateerde artikelen /
    gerelateerd nieuws / lees ook / aanbevolen / aanbevolen artikelen / meer over dit onderwerp /
    meer nieuws / meer van… / meer in… / meer over… / laatste nieuws / net binnen / bekijk ook /
    ook interessant / verder lezen / in het nieuws / populair / uitgelicht / misschien ook interessant
  `,
  readMore: `
    lees ook / lees meer / lees verder / lees hier / bekijk ook / bekijk / luister ook / zie ook /
    meer lezen / video / kijk ook
  `,
  corrections: `
    correctie / rectificatie / verbetering / correcties & aanvullingen / correcties en aanvullingen /
    in een eerdere versie van / een eerdere versie van dit
  `,
  notes: `
    noot van de redactie / noot redactie / red. / redactie / dit artikel verscheen /
    dit artikel is verschenen / dit artikel is eerder / een versie van dit artikel / dit stuk verscheen /
    dit artikel is bijgewerkt / dit verhaal verscheen
  `,
  copyright: 'copyright / © / alle rechten voorbehouden / auteursrecht voorbehouden',
};
