/** How pages name it, an example: `class="article__standfirst"`. */
export const standfirstWords =
  / (?:standfirst|deck|dek|subtitle|sub title|subheadline|sub headline|subheading|lead|lede|lead text|leadtext|lead in|leadin|intro|introduction|intro text|excerpt|summary|article summary|summary list|abstract|teaser|teaser text|einleitung|vorspann|chapeau|chapo|sapo|sous titre|subtitulo|bajada|entradilla|sommario|occhiello|catenaccio|ingress|manchet|synopsis|strapline|strap|article description|description|article intro|text lead|tagline|key points|keypoints|tertiary title|sommaire|accroche|deckline|kicker text|precede|sub tit|subtit|sub ttl|untertitel|sous titres|sottotitolo|undertitel|alaotsikko) /;
/** Names beside those that say it is another's: of a picture, a person, a list. */
export const notStandfirst =
  / (?:image|caption|figcaption|credit|media|photo|author|byline|bio|related|newsletter|teasers|list item|social|comment|meta|date|topic|section|category|label|lead image|lead media|lead art|hero image) /;

/** How pages name it and nothing else, an example: `class="article-subtitle"`. */
export const surely =
  / (?:standfirst|deck|dek|subtitle|sub title|subheadline|sub headline|summary list|lead text|leadtext|entradilla|bajada|chapo|chapeau|vorspann|einleitung|ingress|lead) /;
