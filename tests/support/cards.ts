import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardSource } from '../../lib/directory/compiled.ts';

const file = join(import.meta.dirname, '..', '..', 'assets', 'compiled', 'cards.json');

/** The compiled records that cards are built from, by id. */
export const cardSources: Readonly<Record<string, CardSource>> = JSON.parse(readFileSync(file, 'utf8'));
