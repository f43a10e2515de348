/** Reads assets/help/ and makes what the popup loads of it: guidance, playbooks, public bodies, contacts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HelpData } from '../../lib/help/guidance.ts';
import {
  checklist,
  classGuidance,
  neverList,
  type Playbook,
  playbook,
  type ServiceClass,
  type ServiceNotes,
  serviceClasses,
  serviceNotes,
  troubleTable,
} from '../../lib/help/record.ts';
import { readJson } from './read.ts';

export interface Help extends HelpData {
  readonly never: ReturnType<typeof readNever>;
  readonly books: readonly Playbook[];
}

/** The order in which the playbooks are offered: what costs most in the next minutes comes first. */
const OFFERED = ['phrase', 'remote', 'money', 'code', 'password', 'card', 'approval', 'documents'];

/** @throws with the file's name and the place in it, if a file does not fit its schema */
export function readHelp(folder: string): Help {
  const all = (name: string): string[] =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => join(folder, name, file));
  const pieces = all('guidance').map((file) => readJson(file, classGuidance));
  const notes: ServiceNotes[] = all('services').map((file) => readJson(file, serviceNotes));
  const books = all('already').map((file) => readJson(file, playbook));
  return {
    guidance: Object.fromEntries(
      serviceClasses.map((id) => [id, pieces.find((piece) => piece.id === id)?.troubles]),
    ) as Record<ServiceClass, HelpData['guidance'][ServiceClass]>,
    troubles: readJson(join(folder, 'troubles.json'), troubleTable),
    checklist: readJson(join(folder, 'checklist.json'), checklist),
    notes: Object.fromEntries(notes.map(({ id, notes: said }) => [id, said])),
    never: readNever(folder),
    books: [...books].sort((a, b) => OFFERED.indexOf(a.id) - OFFERED.indexOf(b.id)),
  };
}

function readNever(folder: string) {
  return readJson(join(folder, 'never.json'), neverList);
}

/** assets/compiled/help.json */
export function compileHelp({ guidance, troubles, checklist: items, notes }: Help): HelpData {
  return { guidance, troubles, checklist: items, notes };
}
