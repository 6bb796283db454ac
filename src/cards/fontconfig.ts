/**
 * Has fontconfig, by which sharp finds fonts on every system, know none of the machine's. To be imported before sharp.
 * The library reads it once, from the process and not from a thread: threads find it set by the one that starts them.
 */
import { fileURLToPath } from 'node:url';

process.env.FONTCONFIG_FILE = fileURLToPath(new URL('fonts.conf', import.meta.url));
// Where Pango would ask Core Text, on a Mac.
process.env.PANGOCAIRO_BACKEND = 'fontconfig';
