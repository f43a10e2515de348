/** `npm run bench`: how fast the engines are, beside others that do a part of the same, as Markdown tables. */
import { markdown } from '../table.ts';
import { benchContent } from './content.ts';
import { benchDomains } from './domains.ts';
import { benchHelp } from './help.ts';
import { benchPages } from './pages.ts';

const tables = [
  ...(await benchDomains()),
  ...(await benchContent()),
  ...(await benchHelp()),
  ...(await benchPages()),
];
console.log(tables.map(markdown).join('\n\n'));
