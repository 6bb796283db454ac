/** What the page itself says around an article; `{…}` is filled in. One table a language, in its own words. */
export interface Phrases {
  /** BCP 47 tag of these words. */
  lang: string;
  by: string;
  /** Between a part and who had it: "Additional reporting by …". */
  byAfterRole: string;
  photoCredit: string;
  /** Where the picture is not held. */
  photoElsewhere: string;
  seePhotoAt: string;
  undated: string;
  /** Beside a date that the source does not state; leads to the note that says what it was concluded from. */
  dateNoted: string;
  updated: string;
  older: string;
  paragraphLink: string;
  table: string;
  corrections: string;
  /** Names the notes of the printed copy. */
  notes: string;
  aboutThisCopy: string;
  publisher: string;
  original: string;
  date: string;
  rights: string;
  cite: string;
  permalink: string;
  copyLink: string;
  copyCitation: string;
  copied: string;
  share: string;
  print: string;
  links: string;
  datesMeant: string;
  reprintedFrom: string;
  /** Heads the printed copy where the publisher is not known. */
  copy: string;
  pageOf: string;
}

const en: Phrases = {
  lang: 'en',
  by: 'By',
  byAfterRole: 'by',
  photoCredit: 'Photo: {credit}',
  photoElsewhere: 'This photograph is not held here.',
  seePhotoAt: 'See it at {host}',
  undated: 'The source states no date.',
  dateNoted: 'date concluded',
  updated: 'Updated {date}',
  older: 'This article is more than {age} old.',
  paragraphLink: 'Link to paragraph {number}',
  table: 'Table',
  corrections: 'Corrections',
  notes: 'Notes',
  aboutThisCopy: 'About this copy',
  publisher: 'Publisher',
  original: 'Original',
  date: 'Published',
  rights: 'Rights',
  cite: 'Cite',
  permalink: 'Permalink',
  copyLink: 'Copy link',
  copyCitation: 'Copy citation',
  copied: 'Copied',
  share: 'Share',
  print: 'Print',
  links: 'Links in the text',
  datesMeant: 'Dates in the text –',
  reprintedFrom: 'Reprinted from {publisher}',
  copy: 'A copy',
  pageOf: 'page {page} of {pages}',
};

const de: Phrases = {
  lang: 'de',
  by: 'Von',
  byAfterRole: 'von',
  photoCredit: 'Foto: {credit}',
  photoElsewhere: 'Dieses Foto liegt hier nicht vor.',
  seePhotoAt: 'Zu sehen bei {host}',
  undated: 'Die Quelle nennt kein Datum.',
  dateNoted: 'Datum erschlossen',
  updated: 'Aktualisiert: {date}',
  older: 'Dieser Artikel ist mehr als {age} alt.',
  paragraphLink: 'Link zu Absatz {number}',
  table: 'Tabelle',
  corrections: 'Korrekturen',
  notes: 'Anmerkungen',
  aboutThisCopy: 'Über diese Kopie',
  publisher: 'Herausgeber',
  original: 'Original',
  date: 'Erschienen',
  rights: 'Rechte',
  cite: 'Zitieren',
  permalink: 'Permalink',
  copyLink: 'Link kopieren',
  copyCitation: 'Zitat kopieren',
  copied: 'Kopiert',
  share: 'Teilen',
  print: 'Drucken',
  links: 'Links im Text',
  datesMeant: 'Zeitangaben im Text –',
  reprintedFrom: 'Nachdruck aus {publisher}',
  copy: 'Eine Kopie',
  pageOf: 'Seite {page} von {pages}',
};

const fr: Phrases = {
  lang: 'fr',
  by: 'Par',
  byAfterRole: 'par',
  photoCredit: 'Photo : {credit}',
  photoElsewhere: 'Cette photo n’est pas conservée ici.',
  seePhotoAt: 'La voir sur {host}',
  undated: 'La source n’indique pas de date.',
  dateNoted: 'date déduite',
  updated: 'Mis à jour : {date}',
  older: 'Cet article a plus de {age}.',
  paragraphLink: 'Lien vers le paragraphe {number}',
  table: 'Tableau',
  corrections: 'Corrections',
  notes: 'Notes',
  aboutThisCopy: 'À propos de cette copie',
  publisher: 'Éditeur',
  original: 'Original',
  date: 'Publié',
  rights: 'Droits',
  cite: 'Citer',
  permalink: 'Permalien',
  copyLink: 'Copier le lien',
  copyCitation: 'Copier la référence',
  copied: 'Copié',
  share: 'Partager',
  print: 'Imprimer',
  links: 'Liens dans le texte',
  datesMeant: 'Dates dans le texte –',
  reprintedFrom: 'Repris de {publisher}',
  copy: 'Une copie',
  pageOf: 'page {page} sur {pages}',
};

const es: Phrases = {
  lang: 'es',
  by: 'Por',
  byAfterRole: 'por',
  photoCredit: 'Foto: {credit}',
  photoElsewhere: 'Esta fotografía no se conserva aquí.',
  seePhotoAt: 'Verla en {host}',
  undated: 'La fuente no indica fecha.',
  dateNoted: 'fecha deducida',
  updated: 'Actualizado: {date}',
  older: 'Este artículo tiene más de {age}.',
  paragraphLink: 'Enlace al párrafo {number}',
  table: 'Tabla',
  corrections: 'Correcciones',
  notes: 'Notas',
  aboutThisCopy: 'Sobre esta copia',
  publisher: 'Editor',
  original: 'Original',
  date: 'Publicado',
  rights: 'Derechos',
  cite: 'Citar',
  permalink: 'Enlace permanente',
  copyLink: 'Copiar enlace',
  copyCitation: 'Copiar cita',
  copied: 'Copiado',
  share: 'Compartir',
  print: 'Imprimir',
  links: 'Enlaces en el texto',
  datesMeant: 'Fechas en el texto –',
  reprintedFrom: 'Reproducido de {publisher}',
  copy: 'Una copia',
  pageOf: 'página {page} de {pages}',
};

const pt: Phrases = {
  lang: 'pt',
  by: 'Por',
  byAfterRole: 'por',
  photoCredit: 'Foto: {credit}',
  photoElsewhere: 'Esta fotografia não está guardada aqui.',
  seePhotoAt: 'Ver em {host}',
  undated: 'A fonte não indica data.',
  dateNoted: 'data deduzida',
  updated: 'Atualizado: {date}',
  older: 'Este artigo tem mais de {age}.',
  paragraphLink: 'Ligação para o parágrafo {number}',
  table: 'Tabela',
  corrections: 'Correções',
  notes: 'Notas',
  aboutThisCopy: 'Sobre esta cópia',
  publisher: 'Editor',
  original: 'Original',
  date: 'Publicado',
  rights: 'Direitos',
  cite: 'Citar',
  permalink: 'Ligação permanente',
  copyLink: 'Copiar ligação',
  copyCitation: 'Copiar citação',
  copied: 'Copiado',
  share: 'Partilhar',
  print: 'Imprimir',
  links: 'Ligações no texto',
  datesMeant: 'Datas no texto –',
  reprintedFrom: 'Reproduzido de {publisher}',
  copy: 'Uma cópia',
  pageOf: 'página {page} de {pages}',
};

const it: Phrases = {
  lang: 'it',
  by: 'Di',
  byAfterRole: 'di',
  photoCredit: 'Foto: {credit}',
  photoElsewhere: 'Questa fotografia non è conservata qui.',
  seePhotoAt: 'Si può vedere su {host}',
  undated: 'La fonte non indica una data.',
  dateNoted: 'data dedotta',
  updated: 'Aggiornato: {date}',
  older: 'Questo articolo ha più di {age}.',
  paragraphLink: 'Link al paragrafo {number}',
  table: 'Tabella',
  corrections: 'Correzioni',
  notes: 'Note',
  aboutThisCopy: 'Su questa copia',
  publisher: 'Editore',
  original: 'Originale',
  date: 'Pubblicato',
  rights: 'Diritti',
  cite: 'Citare',
  permalink: 'Link permanente',
  copyLink: 'Copia il link',
  copyCitation: 'Copia la citazione',
  copied: 'Copiato',
  share: 'Condividi',
  print: 'Stampa',
  links: 'Link nel testo',
  datesMeant: 'Date nel testo –',
  reprintedFrom: 'Ripreso da {publisher}',
  copy: 'Una copia',
  pageOf: 'pagina {page} di {pages}',
};

const nl: Phrases = {
  lang: 'nl',
  by: 'Door',
  byAfterRole: 'door',
  photoCredit: 'Foto: {credit}',
  photoElsewhere: 'Deze foto is hier niet aanwezig.',
  seePhotoAt: 'Te zien op {host}',
  undated: 'De bron noemt geen datum.',
  dateNoted: 'datum afgeleid',
  updated: 'Bijgewerkt: {date}',
  older: 'Dit artikel is meer dan {age} oud.',
  paragraphLink: 'Link naar alinea {number}',
  table: 'Tabel',
  corrections: 'Correcties',
  notes: 'Noten',
  aboutThisCopy: 'Over deze kopie',
  publisher: 'Uitgever',
  original: 'Origineel',
  date: 'Gepubliceerd',
  rights: 'Rechten',
  cite: 'Citeren',
  permalink: 'Permalink',
  copyLink: 'Link kopiëren',
  copyCitation: 'Verwijzing kopiëren',
  copied: 'Gekopieerd',
  share: 'Delen',
  print: 'Afdrukken',
  links: 'Links in de tekst',
  datesMeant: 'Data in de tekst –',
  reprintedFrom: 'Overgenomen uit {publisher}',
  copy: 'Een kopie',
  pageOf: 'pagina {page} van {pages}',
};

const zh: Phrases = {
  lang: 'zh',
  by: '文',
  byAfterRole: '：',
  photoCredit: '图片：{credit}',
  photoElsewhere: '本站未存有此照片。',
  seePhotoAt: '在 {host} 查看',
  undated: '来源未注明日期。',
  dateNoted: '日期系推断',
  updated: '更新于{date}',
  older: '本文发表已超过{age}。',
  paragraphLink: '第 {number} 段的链接',
  table: '表格',
  corrections: '更正',
  notes: '注释',
  aboutThisCopy: '关于本副本',
  publisher: '出版方',
  original: '原文',
  date: '发表日期',
  rights: '版权',
  cite: '引用',
  permalink: '永久链接',
  copyLink: '复制链接',
  copyCitation: '复制引用',
  copied: '已复制',
  share: '分享',
  print: '打印',
  links: '文中链接',
  datesMeant: '文中日期：',
  reprintedFrom: '转载自 {publisher}',
  copy: '副本',
  pageOf: '第 {page} 页，共 {pages} 页',
};

const ja: Phrases = {
  lang: 'ja',
  by: '文',
  byAfterRole: '：',
  photoCredit: '写真：{credit}',
  photoElsewhere: 'この写真はここには保存されていません。',
  seePhotoAt: '{host} で見る',
  undated: '出典に日付の記載はありません。',
  dateNoted: '日付は推定',
  updated: '更新：{date}',
  older: 'この記事は公開から{age}以上たっています。',
  paragraphLink: '第 {number} 段落へのリンク',
  table: '表',
  corrections: '訂正',
  notes: '注',
  aboutThisCopy: 'この複製について',
  publisher: '発行元',
  original: '原文',
  date: '公開',
  rights: '権利',
  cite: '引用',
  permalink: 'パーマリンク',
  copyLink: 'リンクをコピー',
  copyCitation: '引用をコピー',
  copied: 'コピーしました',
  share: '共有',
  print: '印刷',
  links: '本文中のリンク',
  datesMeant: '本文中の日付：',
  reprintedFrom: '{publisher} より転載',
  copy: '複製',
  pageOf: '{page} / {pages} ページ',
};

const ar: Phrases = {
  lang: 'ar',
  by: 'بقلم',
  byAfterRole: '–',
  photoCredit: 'الصورة: {credit}',
  photoElsewhere: 'هذه الصورة غير محفوظة هنا.',
  seePhotoAt: 'شاهدها على {host}',
  undated: 'لا يذكر المصدر تاريخًا.',
  dateNoted: 'تاريخ مستنتج',
  updated: 'حُدّث في {date}',
  older: 'مضى على هذا المقال أكثر من {age}.',
  paragraphLink: 'رابط الفقرة {number}',
  table: 'جدول',
  corrections: 'تصحيحات',
  notes: 'ملاحظات',
  aboutThisCopy: 'عن هذه النسخة',
  publisher: 'الناشر',
  original: 'الأصل',
  date: 'تاريخ النشر',
  rights: 'الحقوق',
  cite: 'الاقتباس',
  permalink: 'الرابط الدائم',
  copyLink: 'نسخ الرابط',
  copyCitation: 'نسخ الاقتباس',
  copied: 'تم النسخ',
  share: 'مشاركة',
  print: 'طباعة',
  links: 'روابط في النص',
  datesMeant: 'تواريخ في النص –',
  reprintedFrom: 'منقول عن {publisher}',
  copy: 'نسخة',
  pageOf: 'صفحة {page} من {pages}',
};

const languages: Record<string, Phrases> = { en, de, fr, es, pt, it, nl, zh, ja, ar };

/** The words of the article's language, or English where there are none; `lang` says which it is. */
export function phrasesFor(lang: string): Phrases {
  return languages[lang] ?? languages[lang.split('-')[0] ?? ''] ?? en;
}

/** Fills `{name}` in a phrase. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
