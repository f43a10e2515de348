/** Reads and validates assets/directory/: what is malformed stops the run and is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type AttackedName, attackedNames } from '../../lib/directory/attacked.ts';
import { type PublicBody, publicBodies } from '../../lib/directory/body.ts';
import { type DeskWords, deskWords } from '../../lib/directory/desk-words.ts';
import { recordId, type ServiceRecord, serviceRecord } from '../../lib/directory/record.ts';
import { type RemoteTool, remoteTools } from '../../lib/directory/tool.ts';

export interface Directory {
  /** Sorted by id. */
  readonly services: readonly ServiceRecord[];
  /** Imitated names without a record of their own, sorted by id. */
  readonly attacked: readonly AttackedName[];
  readonly tools: readonly RemoteTool[];
  readonly bodies: readonly PublicBody[];
  /** Ids of services that people look for often, in the order to be shown. */
  readonly often: readonly string[];
  /** What people write beside a name when they look for its desk. */
  readonly deskWords: DeskWords;
}

/** @throws with the file's name and the place in it, if a file does not fit its schema */
export function readDirectory(folder: string): Directory {
  const files = readdirSync(join(folder, 'services')).filter((name) => name.endsWith('.json'));
  const services = files.map((name) => readJson(join(folder, 'services', name), serviceRecord));
  for (const [i, service] of services.entries()) {
    if (files[i] !== `${service.id}.json`) throw new Error(`${files[i]}: holds the record "${service.id}"`);
  }
  return {
    services: services.sort(byId),
    attacked: [...readJson(join(folder, 'names-under-attack.json'), attackedNames).names].sort(byId),
    tools: readJson(join(folder, 'remote-tools.json'), remoteTools).sort(byId),
    bodies: readJson(join(folder, 'public-bodies.json'), publicBodies),
    deskWords: deskWordsIn(folder),
    often: readJson(join(folder, 'often.json'), v.array(recordId)),
  };
}

function deskWordsIn(folder: string): DeskWords {
  const { en, ja } = readJson(join(folder, 'desk-words.json'), deskWords);
  return { en, ja };
}

/** @throws with the file's name and the place in it, if it does not fit the schema */
export function readJson<T>(file: string, schema: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
