/** The fields that stand above the text of a forwarded mail, as mail programs of ten languages name them. */
const fields = {
  from: 'From|Von|De|Da|Van|差出人|发件人|發件人|寄件者|من',
  subject: 'Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|件名|主题|主題|主旨|الموضوع',
  other:
    'To|Cc|Bcc|Sent|Date|Reply-To|An|Gesendet|Datum|Antwort an|À|A|Envoyé|Enviado(?: el)?|Fecha|Para|Data|Inviato|Aan|Verzonden|宛先|送信日時|日時|日付|收件人|发送时间|發送時間|日期|抄送|إلى|التاريخ|تاريخ الإرسال|نسخة إلى',
};
const field = new RegExp(
  `^[>*\\s]{0,4}(?:(?<from>${fields.from})|(?<subject>${fields.subject})|(?:${fields.other}))\\*?\\s?[:：]\\*?\\s*(?<value>.{0,300})$`,
  'iu',
);

/** "Begin forwarded message:", "-------- Forwarded Message --------" */
const opener =
  /^[>\s-]{0,20}(?:begin forwarded message|forwarded message|original message|anfang der weitergeleiteten nachricht|weitergeleitete nachricht|ursprüngliche nachricht|début du message transféré|message transféré|message d'origine|mensaje reenviado|mensaje original|mensagem encaminhada|mensagem original|messaggio inoltrato|messaggio originale|doorgestuurd bericht|oorspronkelijk bericht|転送メッセージ|元のメッセージ|转发邮件|原始邮件)[:：]?[\s-]{0,20}$/iu;

const forwarded = /^(?:(?:fwd?|re|wg|aw|tr|rv|enc|i|doorst)\s?[:：]\s*)+/iu;

/** No mail has more fields at its top. */
const mostLines = 14;

export interface MailHead {
  /** The fields, as they stood; empty where the text is no mail. */
  head: string;
  /** The subject without "Fwd:". */
  subject?: string;
  /** The text under the fields. */
  text: string;
}

/** Parts the fields at the very top of a forwarded mail, a sender and another among them, from the text. */
export const splitMailHead = (text: string): MailHead => {
  const start = text.slice(0, 6_000).split('\n');
  let end = 0;
  let [sender, count] = [false, 0];
  let subject: string | undefined;
  for (const [at, line] of start.slice(0, mostLines).entries()) {
    const found = field.exec(line)?.groups;
    if (!found && line.trim() && !opener.test(line)) break;
    if (!line.trim()) continue;
    end = at + 1;
    if (!found) continue;
    count++;
    sender ||= found.from !== undefined;
    if (found.subject) subject ??= found.value?.trim().replace(forwarded, '');
  }
  if (!sender || count < 2 || (subject === undefined && count < 3)) return { head: '', text };
  const head = start.slice(0, end).join('\n');
  return { head, ...(subject && { subject }), text: text.slice(head.length) };
};
