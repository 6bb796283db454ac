import type { Language } from './language.ts';

export const fr: Language = {
  code: 'fr',
  stopWords: `
    le la les de des du et un une dans que qui est pour par sur au aux
    avec pas plus ce cette il elle son ses ont été
  `,
  months: 'janv=1 févr=2 fév=2 avr=4 juil=7 sept=9 déc=12',
  by: `
    par / texte / texte de / propos recueillis par / un article de / auteur / autrice / auteurs /
    écrit par / publié par / de notre correspondant / de notre correspondante / rédigé par /
    reportage de / analyse de
  `,
  and: 'et / & / avec',
  nameEnds: 'pour / à / en / de notre',
  jobs: `
    correspondants / journalistes / envoyés / envoyées / correspondant / correspondante / journaliste / rédacteur / rédactrice / envoyé / envoyée / chef /
    cheffe / éditorialiste / chroniqueur / chroniqueuse / reporter / rédaction / directeur / directrice /
    grand reporter / critique
  `,
  photo: `
    photo / photos / crédit photo / crédits photo / crédit / crédits / image / images / photographie /
    illustration / photo d’archives / photo d'archives / photo d’illustration / photo d'illustration /
    source / infographie / dessin / capture d’écran / capture d'écran / vidéo
  `,
  photoBy: 'de / par / via / fournie par',
  handout: `
    archives / dr / d.r. / photo d’archives / photo d'archives / illustration / fournie / courtoisie /
    collection privée / capture d’écran
  `,
  caption: `
    légende / photo d’archives / photo d'archives / ci-dessus / photo d’illustration
  `,
  roles: `
    avec / avec la collaboration / avec la participation / avec la contribution / avec les contributions /
    avec des informations / reportage / reportage complémentaire / édition / édité / édité en français /
    version française / rédaction / rédigé / traduction / traduit / traduit de l’anglais /
    traduit de l'anglais / recherche / enquête / enquête complémentaire / montage / infographie /
    graphiques / contribution / collaboration
  `,
  roleBy: `
    par / de / d’ / d'
  `,
  contributed: `
    a contribué à cet article / ont contribué à cet article / a participé à cet article /
    ont participé à cet article / a contribué à ce reportage / ont contribué à ce reportage
  `,
  published: `
    publié / publié le / publiée le / paru le / mis en ligne le / date / date de publication / posté le /
    créé le / le / écrit le
  `,
  updated: `
    mis à jour / mis à jour le / modifié / modifié le / actualisé le / mise à jour / mise à jour le /
    dernière mise à jour / dernière mise à jour le
  `,
  dateWords: 'à / le / du / au / h / heure / de / paris / heures',
  source: `
    source / url / lien / original / article original / lire l’article original /
    lire l'article original / lire l’original sur / adresse / à lire sur / disponible sur / site
  `,
  labels: {
    title: 'titre / objet',
    standfirst: 'chapeau / chapô / sous-titre / résumé / description / accroche',
    section: 'rubrique / catégorie / section',
    publisher: 'journal / éditeur / publication / média',
    by: 'auteur / auteurs / autrice / signature',
    published: 'date / publié / date de publication',
    lang: 'langue',
  },
  sections: `
    monde / international / politique / économie / société / culture / sport / sports / sciences / santé /
    planète / environnement / idées / opinion / opinions / débats / tribune / éditorial / france /
    europe / afrique / amériques / asie / faits divers / justice / éducation / médias / tech /
    technologies / entreprises / finance / bourse / livres / cinéma / musique / football / rugby /
    voyage / voyages / style / climat / actualité / actualités / à la une / belgique / suisse / canada /
    québec / régions / météo / enquête / reportage / portrait / analyse / pixels / high-tech /
    immobilier / emploi
  `,
  furniture: `
    partager / partager l’article / partager l'article / partager sur facebook / partager sur twitter /
    partager cet article / envoyer par e-mail / imprimer / copier le lien / lien copié / enregistrer /
    sauvegarder / ajouter à vos sélections / ajouter aux favoris / favoris / offrir l’article /
    offrir l'article / offrir / commenter / commentaires / voir les commentaires / réagir /
    lire les commentaires / publicité / annonce / la suite après la publicité /
    la suite après cette publicité / suite de l’article après la publicité / menu / rechercher /
    recherche / accueil / se connecter / connexion / s’inscrire / s'inscrire / s’abonner / s'abonner /
    je m’abonne / je m'abonne / abonnez-vous / newsletter / newsletters / aller au contenu /
    aller au contenu principal / passer au contenu / écouter / écouter l’article / écouter l'article /
    écouter cet article / mentions légales / politique de confidentialité / confidentialité / cgu / cgv /
    conditions générales / gestion des cookies / contact / nous contacter / lire la suite / voir plus /
    afficher plus / voir moins / fermer / retour / haut de page / article réservé aux abonnés /
    réservé aux abonnés / abonné / suivre / mots-clés / sur le même sujet / thèmes / signaler une erreur /
    agrandir / agrandir l’image / lecture / inscrivez-vous à… / abonnez-vous à… / suivez-nous… /
    retrouvez-nous sur… / recevez nos… / recevez notre… / téléchargez l’application… /
    téléchargez l'application… / déjà abonné… / cet article est réservé… / il vous reste…
  `,
  related: `
    les plus lus / le plus lu / à lire aussi / sur le même thème / sur le même sujet / articles liés /
    articles similaires / à ne pas manquer / vous aimerez aussi / lire aussi / à découvrir / recommandé /
    recommandés pour vous / dans la même rubrique / dernières actualités / les plus populaires /
    en continu / à lire également / les plus consultés
  `,
  readMore: `
    lire aussi / à lire aussi / lire également / à lire également / à lire / lire / voir aussi / à voir /
    écouter aussi / notre dossier / vidéo / relire / pour aller plus loin
  `,
  corrections: `
    correction / rectificatif / erratum / précision / une version précédente de cet article /
    une première version de cet article / correctif
  `,
  notes: `
    note de la rédaction / ndlr / note de l’éditeur / cet article est paru / cet article a été publié /
    cet article a été initialement publié / cet article est issu / article publié dans /
    cet article a été mis à jour / mise à jour
  `,
  copyright: 'copyright / © / tous droits réservés',
};
