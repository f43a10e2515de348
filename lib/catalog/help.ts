/** Guidance, playbooks and public bodies: each loaded when a screen needs it. */
import never from '../../assets/help/never.json';
import type { PublicBody } from '../directory/body.ts';
import type { CardSource } from '../directory/compiled.ts';
import { guidanceFor, type HelpData, type ServiceGuidance } from '../help/guidance.ts';
import type { NeverItem, Playbook } from '../help/record.ts';
import type { Trouble } from '../help/trouble.ts';

/** What nobody who helps ever needs. */
export const neverHandOver: readonly NeverItem[] = never;

/** What to tell a person about one service and one kind of trouble; null if there is no record with this id. */
export async function guidanceOf(id: string, trouble: Trouble): Promise<ServiceGuidance | null> {
  const [{ default: cards }, { default: help }] = await Promise.all([
    import('../../assets/compiled/cards.json'),
    import('../../assets/compiled/help.json'),
  ]);
  // JSON modules lose literal types; tests/data.test.ts compares the files with what the compiler makes.
  const source = (cards as unknown as Readonly<Record<string, CardSource>>)[id];
  return source === undefined ? null : guidanceFor(source, trouble, help as unknown as HelpData);
}

/** All playbooks, in the order in which they are offered. */
export async function playbooks(): Promise<readonly Playbook[]> {
  const { default: books } = await import('../../assets/compiled/playbooks.json');
  return books as readonly Playbook[];
}

/** Public bodies in Japan by id. */
export async function publicBodies(): Promise<ReadonlyMap<string, PublicBody>> {
  const { default: bodies } = await import('../../assets/compiled/bodies.json');
  return new Map((bodies as unknown as readonly PublicBody[]).map((body) => [body.id, body]));
}
