/** Addresses that run or show something of their own, in the spellings that browsers understand and filters do not. */

const spellings: string[] = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript:\talert(1)',
  'j\na\nv\na\ns\nc\nr\ni\np\nt:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  'javascript&#x0003a;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'javascript://news.example/%0Aalert(1)',
  'javascript://news.example/?%0d%0aalert(1)',
  'javascript:"https://news.example/";alert(1)',
  'javascript:/*https://news.example/*/alert(1)',
  "javascript:'<img src=/none.png onerror=alert(1)>'",
  'javascript:void(alert(1))',
  'javascript:%61lert(1)',
  'javascript:alert%281%29',
  'javascript:\\u0061lert(1)',
  'javascript:alert`1`',
  'javascript:[1].find(alert)',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'blob:javascript:alert(1)',
  'filesystem:javascript:alert(1)',
  'vbscript:msgbox(1)',
  'VBScript:MsgBox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'javascript\u2236alert(1)',
  'ｊavascript:alert(1)',
  'javascript\\:alert(1)',
  '\\javascript:alert(1)',
  'x:javascript:alert(1)',
  'about:blank',
  'file:///etc/passwd',
  'ftp://news.example/ferry',
  'tel:0123',
  'ms-settings:privacy',
  'intent://news.example/#Intent;scheme=http;end',
  '//elsewhere.example/ferry',
  '\\\\elsewhere.example\\ferry',
  '/\\elsewhere.example',
  'https:javascript:alert(1)',
];

/** Documents that are their own address. */
const documents: string[] = [
  'data:text/html,<script>alert(3)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgzKTwvc2NyaXB0Pg==',
  'data:text/html;charset=utf-7,+ADw-script+AD4-alert(3)+ADw-/script+AD4-',
  'DATA:TEXT/HTML,<script>alert(3)</script>',
  'data:,alert(3)',
  'data:text/javascript,alert(3)',
  'data:application/javascript;base64,YWxlcnQoMyk=',
  'data:application/xhtml+xml,<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(3)</script></html>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(3)"/>',
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxlcnQoMykiLz4=',
  'data:text/xml,<x xmlns="http://www.w3.org/1999/xhtml"><script>alert(3)</script></x>',
  'data:text/css,*{background:url(https://elsewhere.example/)}',
  'data:image/png,<script>alert(3)</script>',
  'data:;base64,PHNjcmlwdD5hbGVydCgzKTwvc2NyaXB0Pg==',
  'da\tta:text/html,<script>alert(3)</script>',
  '&#100;ata:text/html,<script>alert(3)</script>',
  'data:text/html,%3Cimg%20src=x%20onerror=parent.alert(3)%3E',
];

/** What takes an address, and acts on it at once or when it is clicked. */
const takers = (address: string): string[] => [
  `<iframe src="${address}"></iframe>`,
  `<object data="${address}"></object>`,
  `<embed src="${address}">`,
  `<script src="${address}"></script>`,
  `<link rel=stylesheet href="${address}">`,
  `<img src="${address}">`,
  `<form action="${address}"><button>the quay</button></form>`,
  `<svg><use href="${address}#x"/></svg>`,
  `<svg><a xlink:href="${address}"><text y=9>the quay</text></a></svg>`,
  `<math href="${address}"><mi>x</mi></math>`,
  `<map name=m><area shape=default href="${address}"></map><img usemap=#m src=/none.png width=99 height=99>`,
  `<video poster="${address}" src="${address}"></video>`,
  `<table background="${address}"><tr><td background="${address}">x</table>`,
  `<blockquote cite="${address}">the quay</blockquote>`,
  `<img srcset="${address} 2x" longdesc="${address}">`,
  `<button formaction="${address}" form=f>the quay</button><form id=f></form>`,
];

/** As a link of HTML, a link of Markdown, a reference, and an address between angle brackets. */
const linked = (address: string, number: number): string =>
  `<p><a href="${address.replaceAll('"', '&quot;')}">the quay</a></p>

[the quay](<${address.replace(/[<>\n\r]/g, '')}>) and [the pier][pier-${number}] and <${address.replace(/[<>\s]/g, '')}>

[pier-${number}]: <${address.replace(/[<>\n\r]/g, '')}> "a pier"
`;

export const scriptAddresses = [...spellings.map(linked), ...takers('javascript:alert(1)')];
export const dataAddresses = [
  ...documents.map(linked),
  ...takers('data:text/html,<script>alert(3)</script>'),
  ...takers(
    'data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot; onload=&quot;alert(3)&quot;/>',
  ),
];
