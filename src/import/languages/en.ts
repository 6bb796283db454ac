import type { Language } from './language.ts';

export const en: Language = {
  code: 'en',
  stopWords: `
    the of and to in that is was for on with as it at by from his her
    has have had they which were are this an
  `,
  months: 'sept=9 sept.=9',
  by: `
    by / words by / words / written by / story by / text by / text / report by / a report by / posted by /
    published by / author / authors / from our correspondent
  `,
  and: 'and / & / with',
  nameEnds: 'for / in / of the / at / from',
  jobs: `
    editor / editors / correspondent / correspondents / reporter / reporters / writer / writers /
    columnist / journalist / chief / bureau / producer / analyst / contributor / critic / commentator /
    head / fellow / photographer / anchor / host / presenter / professor / director / agencies /
    executive / intern / freelance
  `,
  photo: `
    photo / photos / photo credit / photograph / photographs / photographer / photography / picture /
    pictures / pic / pics / image / images / image credit / image credits / photo credits / image source / picture credit / credit /
    credits / file photo / file picture / file image / photo illustration / illustration / graphic /
    artwork / video / screengrab / screenshot / handout photo / composite / photo source / stock image /
    stock photo
  `,
  photoBy: `
    by / courtesy of / courtesy / via / from / credit / source / taken by / supplied by / provided by
  `,
  handout: `
    supplied / handout / file / file photo / file image / file picture / submitted / contributed /
    courtesy / provided / stock image / stock photo / screengrab / screenshot / archive / twitter /
    facebook / instagram / x / youtube
  `,
  caption: `
    caption / photo caption / image caption / picture caption / pictured / above / file photo / file
  `,
  roles: `
    additional reporting / reporting / extra reporting / further reporting / with additional reporting /
    with reporting / with contributions / with files / with input / with inputs / inputs / with wires /
    writing / additional writing / editing / additional editing / compiled / edited / written /
    translation / translated / research / additional research / produced / production /
    additional production / photographs / photography / graphics / graphic / illustration /
    illustrations / illustrated / video / video editing / design / designed / fact-checking /
    fact-checked / data analysis / copy editing / photo editing / visuals / interview / as told /
    development
  `,
  roleBy: 'by / from / to',
  contributed: `
    contributed to this report / contributed to this story / contributed to this article /
    contributed reporting / contributed research / contributed additional reporting / contributed /
    reported from… / also contributed… / also reported… / contributed to this report from… /
    contributed reporting from… / contributed to this dispatch / assisted with reporting /
    edited this story / edited this piece / edited this report / edited this article / wrote this story…
  `,
  published: `
    published / published on / published at / first published / first published on /
    originally published / originally published on / posted / posted on / posted at / date /
    publication date / release date / created / issued / filed / filed on / pub date / published online /
    online / dated
  `,
  updated: `
    updated / updated on / updated at / last updated / last updated on / last updated at / last modified /
    last modified on / modified / modified on / amended / update / last update
  `,
  dateWords: 'on / at / the / of / and / date / time / local / in / print / edition',
  source: `
    source / url / link / original / original article / original source / read the original at /
    read the original / read the original article at / originally published at / available at /
    retrieved from / from / web / website / article url / source url / permalink /
    read the full article at / read more at / read at / see / via / canonical / view online /
    web address / full story / full article / address / this article was originally published at /
    read it at / read online / found at
  `,
  labels: {
    title: 'title / headline / article title / subject',
    standfirst: `
      standfirst / subtitle / subheadline / sub-headline / subhead / deck / summary / description / strap /
      abstract / excerpt / dek / kicker line
    `,
    section: 'section / category / categories / rubric / desk / topic',
    publisher: `
      publisher / publication / newspaper / site / site name / outlet / media / publication title /
      source name / paper / magazine
    `,
    by: 'author / authors / byline / by-line / writer / reporter / creator',
    published: `
      date / published / publication date / pub date / published date / date published / day
    `,
    lang: 'language / lang',
  },
  sections: `
    world / world news / news / uk / uk news / us / us news / u.s. / politics / business / economy /
    markets / money / finance / technology / tech / science / health / sport / sports / football /
    soccer / cricket / rugby / tennis / golf / formula 1 / culture / arts / books / music / film /
    movies / tv / television / entertainment / showbiz / lifestyle / life / style / fashion / beauty /
    food / travel / opinion / comment / analysis / editorial / editorials / letters / education /
    environment / climate / weather / crime / courts / law / society / local / national / international /
    asia / africa / europe / americas / middle east / china / india / australia / canada / hong kong /
    property / real estate / cars / motoring / obituaries / obituary / features / investigations /
    explainer / explainers / fact check / live / video / podcasts / religion / energy / media / metro /
    nation / city / companies / personal finance / recommended / exclusive / breaking news / top stories /
    long read / interview / review / reviews / defence / defense / elections / investing / startups /
    gaming / games / home / gardening / parenting / royals / celebrity / magazine / in depth /
    special report
  `,
  furniture: `
    share / share this / share this article / share this story / share on facebook / share on twitter /
    share on x / share on linkedin / share on whatsapp / share via email / share article /
    share full article / share page / share with friends / facebook / twitter / x / whatsapp / linkedin /
    reddit / pinterest / telegram / instagram / youtube / messenger / flipboard / bluesky / threads /
    tiktok / email / e-mail / email this article / print / print this article / print article /
    copy link / copy url / link copied / link copied! / copied / save / saved / save article /
    save for later / save this article / bookmark / like / tweet / post / pin it / gift / gift article /
    gift this article / give this article / listen / listen to this article / listen to article /
    listen to this story / listen now / listen to the article / play / play video / pause / mute /
    watch now / watch video / loading / loading… / loading... / comment / comments / view comments /
    show comments / leave a comment / join the conversation / add a comment / post a comment /
    write a comment / be the first to comment / no comments / menu / search / close / open menu /
    close menu / sections / skip to content / skip to main content / skip to navigation /
    skip advertisement / skip ad / home / homepage / log in / login / sign in / sign up / sign up now /
    sign out / register / register now / my account / account / subscribe / subscribe now /
    subscribe today / subscribe for full access / become a member / donate / support us / newsletter /
    newsletters / follow / follow us / following / contact us / contact / about us / about / advertise /
    advertise with us / advertising / careers / jobs / help / faq / faqs / sitemap / site map / privacy /
    privacy policy / privacy notice / privacy settings / cookie policy / cookie settings / cookies /
    cookie preferences / manage cookies / accept / accept all / accept cookies / reject all /
    manage preferences / terms / terms of use / terms of service / terms and conditions /
    terms & conditions / accessibility / accessibility statement / do not sell my personal information /
    your privacy choices / copyright / rss / rss feed / advertisement / advertisements / ad / ads /
    sponsored / sponsored content / promoted / promoted content / paid content / paid post /
    advertisement - scroll to continue / advertisement – scroll to continue /
    advertisement continue reading / advertisement - continue reading below /
    advertisement – continue reading below / for immediate release / story continues below / story continues below advertisement /
    article continues below / article continues below advertisement /
    article continues after advertisement / article continues after ad / story continues /
    continue reading / continue reading below / scroll to continue / scroll down to continue /
    read full article / show more / show less / see more / view more / load more / more / read more /
    expand / learn more / view all / see all / next / previous / back / back to top / top / next article /
    previous article / topics / tags / related topics / more on this topic / more about / filed under /
    in this article / text size / font size / a a / a- a+ / dark mode / view in browser /
    view this email in your browser / unsubscribe / forward to a friend / back to video / view gallery / open gallery /
    view slideshow / enlarge image / expand image / full screen / toggle caption / hide caption /
    report an error / report a typo / request a correction / send feedback / feedback / give feedback /
    was this article helpful? / breaking / live updates / this article is free / free to read /
    subscriber only / subscribers only / premium / for subscribers / thank you for reading /
    thanks for reading / get the app / download the app / install app / notifications /
    turn on notifications / allow notifications / get alerts / add as a preferred source on google /
    google news / follow on google news / apple news / email address / enter your email / your email /
    submit / no thanks / not now / ok / got it / i agree / end of article / print edition / edition /
    today's paper / e-paper / epaper / latest news / just in / sign up for… / sign up to… /
    subscribe to our… / subscribe to the… / subscribe for… / get our… / get the latest… /
    get breaking news… / follow us on… / find us on… / like us on… / join our… / join us on… /
    download our… / download the… / click here… / tap here… / already a subscriber… /
    already have an account… / register for free… / create a free account… / you have reached your… /
    this content is only… / to continue reading… / want to read more… / have a story… /
    do you have a story… / got a tip… / got a story… / receive our… / stay up to date… / stay informed… /
    keep up with… / by signing up… / by subscribing… / by clicking… / by continuing… /
    this site is protected by recaptcha… / we use cookies… / please enable javascript… /
    your browser does not… / sorry, this video… / this video is not… / support our journalism… /
    support independent… / send us your… / for more news… / for more stories… / add us as…
  `,
  related: `
    most read / most popular / most viewed / most shared / most commented / most watched / related /
    related stories / related articles / related news / related content / related coverage /
    related links / related posts / related reading / read next / up next / recommended /
    recommended for you / recommended stories / recommended reading / you may also like /
    you might also like / you may like / you might be interested in / more stories / more news /
    more like this / more on this story / more from… / more to read / editors' picks /
    editor's picks / editors’ picks / editor’s picks / trending / trending now / trending stories /
    popular / popular now / popular stories / latest / latest stories / latest headlines / top stories /
    top news / must read / must reads / from the web / around the web / sponsored stories / also on… /
    what to read next / further reading / see also / in case you missed it / don't miss / don’t miss /
    promoted stories / other stories / other news / keep reading / elsewhere on…
  `,
  readMore: `
    read more / read also / also read / read next / read / related / related story / related article /
    see also / see more / more / watch / watch more / watch live / watch now / listen / listen to /
    don’t miss / don't miss / must read / recommended / live updates /
    opinion / also see / more on this story / more on this / up next / you may also like /
    from the archive / find out more / learn more / read this next / keep reading / continue reading /
    go deeper
  `,
  corrections: `
    correction / corrections / clarification / clarifications / corrections and clarifications /
    this article was amended / this story was amended / this article has been amended /
    this story has been corrected / this article has been corrected / this article was corrected /
    this story was corrected / an earlier version of this / a previous version of this /
    a prior version of this / the original version of this / in an earlier version of this /
    an earlier headline / this report has been corrected / this version corrects /
    this version of the story corrects / this version of the article corrects / corrects /
    this post has been corrected / this article originally stated / this article originally said /
    erratum / this story has been updated to correct / this article has been updated to correct /
    this article was updated to correct
  `,
  notes: `
    editor’s note / editor's note / editors’ note / editors' note / publisher’s note / publisher's note /
    note / note to readers / note to editors / author’s note / author's note / update / disclaimer /
    disclosure / this article appeared in / this article first appeared /
    this article originally appeared / this story first appeared / this story originally appeared /
    this story appeared in / a version of this article / a version of this story /
    this article was originally published / this article was first published /
    this story was originally published / this story was first published / first published in /
    originally published in / published in the print edition / this article is republished /
    this article was produced / this story was produced / this article has been updated /
    this story has been updated / this is a developing story / this is a breaking news story /
    this article is part of / this story is part of / the views expressed / the opinions expressed /
    the writer is / this article is adapted / republished with permission / reprinted with permission /
    this copy is for your personal / appeared in print
  `,
  copyright: `
    copyright / © / (c) / all rights reserved / no part of this / this material may not be published /
    not for reproduction / unauthorised reproduction / unauthorized reproduction
  `,
};
