/** What pages say that stand before an article, or in place of it, in the languages that are read. */

/** A kind of page that is no article. Words are as `normalLine` leaves them: lower case, straight apostrophes. */
export interface Gate {
  /** What is wrong and what to do, for a person. */
  says: string;
  /** The most text, in letters, that such a page has: more is an article, whatever its headline. */
  most: number;
  /** What its title or heading is, by language; parted by ` / `, and `…` where anything may follow. */
  heads: Record<string, string>;
}

const save = 'open the address in your browser, save the page when the article is there, and give that file';

/** Pages of the web's machinery, known by their whole title or heading. */
export const gates: readonly Gate[] = [
  {
    says: `reads as a check for robots, not as an article: ${save}`,
    most: 1000,
    heads: {
      en: 'just a moment / one moment, please… / one more step / attention required / are you a robot / are you human / are you a human / robot or human / robot check / bot check / captcha / recaptcha / human verification / security check / security verification / security checkpoint / vercel security checkpoint / performing security verification / request unsuccessful… / verify you are human / verify you are a human… / verify that you are… / verifying you are human… / please verify you are… / please verify that you are… / let us know you are… / checking your browser… / checking if the site connection is secure / please complete the security check… / pardon our interruption / ddos protection… / ddos-guard / we have detected unusual… / unusual traffic…',
      de: 'nur einen moment / einen moment bitte / sind sie ein roboter / sind sie ein mensch / sicherheitsüberprüfung / sicherheitsprüfung / bestätigen sie, dass sie ein mensch sind… / bestätigen sie, dass sie kein roboter sind…',
      fr: "un instant / un moment / êtes-vous un robot / êtes-vous un humain / êtes-vous humain / vérification de sécurité / contrôle de sécurité / vérifiez que vous êtes humain… / confirmez que vous n'êtes pas un robot…",
      es: 'un momento / espere un momento… / es usted un robot / eres un robot / eres humano / verificación de seguridad / control de seguridad / compruebe que es humano… / confirma que no eres un robot…',
      pt: 'um momento / só um momento / você é um robô / é um robô / você é humano / verificação de segurança / verifique se você é humano… / confirme que você não é um robô…',
      it: 'un attimo / ancora un attimo / un momento / sei un robot / sei umano / verifica di sicurezza / controllo di sicurezza / verifica di essere umano… / conferma di non essere un robot…',
      nl: 'een ogenblik geduld… / even geduld… / bent u een robot / ben je een robot / bent u een mens / beveiligingscontrole / beveiligingsverificatie / bevestig dat u een mens bent… / bevestig dat je geen robot bent…',
      zh: '请稍候 / 请稍等 / 請稍候 / 人机验证 / 安全验证 / 安全检查 / 安全檢查 / 真人验证 / 您是机器人吗 / 您是真人吗 / 访问验证 / 验证您是真人… / 驗證您是真人…',
      ja: 'しばらくお待ちください / 少々お待ちください / 私はロボットではありません / あなたはロボットですか / セキュリティチェック / セキュリティの確認 / 人間であることを確認…',
      ar: 'لحظة / لحظة من فضلك / هل أنت روبوت / هل أنت إنسان / التحقق الأمني / التحقق من الأمان / تحقق من أنك إنسان… / أكد أنك لست روبوتا…',
    },
  },
  {
    says: `reads as a refusal, not as an article: ${save}`,
    most: 1000,
    heads: {
      en: 'access denied / access to this page has been denied… / access restricted / access is temporarily restricted / forbidden / 403 / 403 forbidden / error 403… / http 403… / you have been blocked / sorry, you have been blocked… / you are blocked… / request blocked / request rejected / the request could not be satisfied / too many requests / 429 too many requests / 451 unavailable… / unavailable for legal reasons / not available in your region… / this content is not available in your… / unauthorized / 401 unauthorized',
      de: 'zugriff verweigert / zugang verweigert / zugriff gesperrt / in ihrem land nicht verfügbar…',
      fr: 'accès refusé / accès interdit / accès bloqué / non disponible dans votre pays…',
      es: 'acceso denegado / acceso prohibido / acceso bloqueado / no disponible en su país… / no disponible en tu país…',
      pt: 'acesso negado / acesso proibido / acesso bloqueado / não disponível no seu país…',
      it: 'accesso negato / accesso vietato / accesso bloccato / non disponibile nel tuo paese…',
      nl: 'toegang geweigerd / geen toegang / toegang geblokkeerd / niet beschikbaar in uw land…',
      zh: '拒绝访问 / 访问被拒绝 / 访问受限 / 禁止访问 / 存取被拒 / 拒絕存取',
      ja: 'アクセスが拒否されました / アクセス拒否 / アクセスが制限されています / アクセスできません',
      ar: 'تم رفض الوصول / الوصول مرفوض / تم حظر الوصول / ممنوع الوصول',
    },
  },
  {
    says: 'reads as a page that says that there is none: check the address, or look in a web archive',
    most: 1000,
    heads: {
      en: "404 / error 404… / 404 error… / 404 not found / not found / page not found… / page unavailable / page does not exist / this page does not exist… / this page could not be found / this page isn't available… / this page is no longer available… / we can't find that page… / the page you requested… / 410 gone / 500 internal server error / internal server error / 502 bad gateway / bad gateway / 503 service unavailable / service unavailable / service temporarily unavailable / 504 gateway timeout / 504 gateway time-out",
      de: 'seite nicht gefunden… / seite nicht verfügbar / fehler 404… / diese seite existiert nicht… / die seite wurde nicht gefunden… / artikel nicht gefunden',
      fr: "page introuvable… / page non trouvée… / erreur 404… / cette page n'existe pas… / article introuvable",
      es: 'página no encontrada… / error 404… / esta página no existe… / no se encontró la página…',
      pt: 'página não encontrada… / erro 404… / esta página não existe…',
      it: 'pagina non trovata… / errore 404… / questa pagina non esiste…',
      nl: 'pagina niet gevonden… / fout 404… / deze pagina bestaat niet…',
      zh: '页面不存在 / 页面未找到 / 找不到页面 / 找不到網頁 / 頁面不存在 / 您访问的页面不存在… / 404错误',
      ja: 'ページが見つかりません… / お探しのページは見つかりません… / お探しのページが見つかりません… / ページが存在しません',
      ar: 'الصفحة غير موجودة / لم يتم العثور على الصفحة… / خطأ 404…',
    },
  },
  {
    says: 'reads as a login, not as an article: sign in with your browser, save the page, and give that file',
    most: 600,
    heads: {
      en: 'log in / login / sign in / log in to continue… / sign in to continue… / please log in… / please sign in… / sign in to your account / log in to your account / log in or create… / sign in or create…',
      de: 'anmelden / anmeldung / einloggen / bitte melden sie sich an… / jetzt anmelden…',
      fr: 'connexion / se connecter / connectez-vous… / identifiez-vous… / identification',
      es: 'iniciar sesión / inicia sesión… / inicie sesión… / acceder / identifícate…',
      pt: 'iniciar sessão / entrar / fazer login / faça login… / acesse sua conta…',
      it: "accedi / accedi al tuo account / login / effettua l'accesso…",
      nl: 'inloggen / aanmelden / log in op… / inloggen bij…',
      zh: '登录 / 登入 / 用户登录 / 会员登录 / 會員登入 / 请登录 / 请先登录',
      ja: 'ログイン / 会員ログイン / サインイン / ログインしてください',
      ar: 'تسجيل الدخول / سجل الدخول…',
    },
  },
];

/** The headings of a page that asks for consent. */
export const consentHeads: Record<string, string> = {
  en: 'we value your privacy / we care about your privacy / we respect your privacy / your privacy / your privacy matters… / your privacy is important… / your privacy, your choice… / your privacy choices / your data, your choice… / before you continue… / before you continue to… / manage your privacy… / cookie consent / cookies / cookie settings / cookie preferences / this site uses cookies / this website uses cookies / consent / privacy settings / continue with advertising… / continue with ads…',
  de: 'ihre privatsphäre ist uns wichtig… / ihre privatsphäre… / wir schätzen ihre privatsphäre… / wir respektieren ihre privatsphäre… / datenschutz / datenschutzeinstellungen / privatsphäre-einstellungen / cookie-einstellungen / cookies / weiter mit werbung… / mit werbung weiterlesen… / lesen mit werbung… / nutzen mit werbung… / werbefrei oder mit werbung… / bevor sie fortfahren… / willkommen bei… / einwilligung',
  fr: "votre vie privée… / le respect de votre vie privée… / nous respectons votre vie privée… / nous nous soucions de votre vie privée… / gestion des cookies / paramètres des cookies / cookies / avant de continuer… / avant d'accéder à… / continuer sans accepter…",
  es: 'valoramos su privacidad… / valoramos tu privacidad… / su privacidad es importante… / tu privacidad es importante… / tu privacidad… / su privacidad… / nos importa tu privacidad… / respetamos tu privacidad… / configuración de cookies / cookies / uso de cookies / antes de continuar…',
  pt: 'valorizamos a sua privacidade… / valorizamos sua privacidade… / a sua privacidade… / sua privacidade… / respeitamos a sua privacidade… / definições de cookies / configurações de cookies / cookies / antes de continuar…',
  it: 'rispettiamo la tua privacy… / la tua privacy… / la tua privacy è importante… / diamo valore alla tua privacy… / impostazioni dei cookie / gestione dei cookie / cookie / prima di continuare… / informativa',
  nl: 'wij respecteren uw privacy… / we respecteren je privacy… / wij waarderen uw privacy… / uw privacy… / jouw privacy… / cookie-instellingen / cookies / privacy-instellingen / voordat je verdergaat… / voordat u verdergaat…',
  zh: '我们重视您的隐私 / 我们尊重您的隐私 / 您的隐私… / 隐私设置 / cookie 设置 / 我們重視您的隱私 / 您的隱私… / 使用 cookie… / 在继续之前…',
  ja: 'お客様のプライバシーを尊重します / プライバシーの設定 / プライバシーについて… / お客様のプライバシー… / cookie の設定 / クッキーの設定 / クッキーの使用… / 続行する前に…',
  ar: 'نحن نقدر خصوصيتك / خصوصيتك تهمنا… / خصوصيتك… / إعدادات الخصوصية / إعدادات ملفات تعريف الارتباط / قبل المتابعة…',
};

/** A word that each sentence of a question for consent has, in any language. */
export const consentWords =
  /\b(?:cookies?|consent\w{0,4}|privacy|GDPR|TCF|IAB|partners?|vendors?|ad blocker|personali[sz]ed|Einwilligung|Datenschutz\w{0,12}|Privatsphäre|Werbung|Tracking|Drittanbieter\w{0,2}|partenaires|consentement|traceurs|vie privée|socios|proveedores|consentimiento|privacidad|parceiros|privacidade|consentimento|fornitori|consenso|toestemming|advertenties|leveranciers)\b|隐私|隱私|プライバシー|クッキー|同意|خصوصي|ملفات تعريف الارتباط|موافق/iu;

/**
 * What a line says that stands where the rest of the article is for subscribers. What also stands on other pages,
 * as an offer or as a label of other articles, is not among them.
 */
export const subscriberLines: Record<string, string> = {
  en: "subscribe to continue… / subscribe to read… / subscribe to keep reading… / subscribe to unlock… / to continue reading… / to read the full article… / to read the full story… / continue reading with… / continue reading your article… / keep reading with… / this article is for subscribers… / this article is only available to… / this content is for subscribers… / this story is for subscribers… / this is a subscriber… / this article is reserved for… / this is a premium article… / this is premium content… / register to continue… / sign in to continue reading… / log in to continue reading… / you have reached your limit… / you have reached your free… / you have reached your monthly… / you've reached your limit… / you've reached your free… / you've reached your monthly… / you have read all your… / unlock this article…",
  de: 'weiterlesen mit… / jetzt weiterlesen… / mit abo weiterlesen… / dieser artikel ist nur für abonnent… / dieser artikel ist abonnent… / dieser inhalt ist nur für… / dieser artikel ist exklusiv… / diesen artikel weiterlesen… / um weiterzulesen… / lesen sie diesen artikel mit…',
  fr: "cet article est réservé… / article réservé… / la suite est réservée… / cet article vous est réservé… / contenu réservé… / il vous reste… / pour lire la suite… / lire la suite avec… / abonnez-vous pour… / s'abonner pour… / débloquez cet article…",
  es: 'contenido exclusivo para suscriptores… / contenido solo para suscriptores… / este contenido es exclusivo… / este artículo es exclusivo… / este artículo es solo para… / suscríbete para… / suscríbase para… / para seguir leyendo… / para continuar leyendo… / sigue leyendo con… / regístrate para seguir…',
  pt: 'conteúdo exclusivo para assinantes… / este conteúdo é exclusivo… / matéria exclusiva para… / assine para… / assine e continue lendo… / para continuar lendo… / para continuar a ler… / continue a ler este artigo… / artigo exclusivo…',
  it: 'contenuto riservato agli abbonati… / articolo riservato… / questo contenuto è riservato… / questo articolo è riservato… / abbonati per… / per continuare a leggere… / continua a leggere con…',
  nl: 'dit artikel is exclusief… / dit artikel is alleen… / dit artikel is voor abonnees… / dit is een premium… / lees verder met… / om verder te lezen…',
  zh: '订阅后阅读… / 订阅以继续阅读… / 订阅后可… / 本文为付费… / 本文为会员… / 以下内容为付费… / 登录后阅读全文… / 付费后阅读… / 訂閱後閱讀… / 本文為付費… / 餘下全文…',
  ja: 'この記事は有料… / この記事は会員… / この記事は、有料… / この先は会員… / ここから先は会員… / ここから先は有料… / 続きを読むには… / 続きは会員… / 記事の続きは…',
  ar: 'هذا المحتوى للمشتركين… / هذا المقال للمشتركين… / محتوى حصري للمشتركين… / اشترك لمتابعة… / اشترك لقراءة… / لمتابعة القراءة… / سجل الدخول لمتابعة القراءة…',
};
