import { describe, expect, test } from 'vitest';
import { splitCredit } from '../../src/import/credit.ts';

describe('a caption and its credit', () => {
  test.each([
    ['A bridge. Photo: Ann Lee', 'en', 'A bridge.', 'Ann Lee'],
    ['A bridge (Photo: Getty Images/Ann Lee)', 'en', 'A bridge', 'Getty Images/Ann Lee'],
    ['A bridge. (Supplied)', 'en', 'A bridge.', 'Supplied'],
    ['A bridge in 2021. (AP Photo/Ann Lee, File)', 'en', 'A bridge in 2021.', 'AP Photo/Ann Lee, File'],
    ['A bridge. REUTERS/Ann Lee', 'en', 'A bridge.', 'REUTERS/Ann Lee'],
    ['A bridge. Credit...Ann Lee', 'en', 'A bridge.', 'Ann Lee'],
    ['Photo by Ann Lee/via Reuters', 'en', undefined, 'Ann Lee/via Reuters'],
    ['Eine Brücke © AFP', 'de', 'Eine Brücke', 'AFP'],
    ['Un pont. Crédit photo : AFP', 'fr', 'Un pont.', 'AFP'],
    ['Un ponte. (Foto di Mario Rossi)', 'it', 'Un ponte.', 'Mario Rossi'],
    ['一座桥。（图：路透社）', 'zh', '一座桥。', '路透社'],
    ['橋。写真：共同', 'ja', '橋。', '共同'],
    ['جسر. (رويترز)', 'ar', 'جسر.', 'رويترز'],
  ])('%s', (text, lang, caption, credit) => {
    expect(splitCredit(text, lang)).toEqual({ ...(caption && { caption }), credit });
  });

  test.each([
    'He said it in a photo by Ann Lee that went round the world.',
    'He left. (He came back.)',
    'The senator (R-Ohio)',
  ])('“%s” has no credit', (text) => expect(splitCredit(text)).toEqual({ caption: text }));
});
