/**
 * Which steps of the playbooks are done. Kept in `storage.local` under `ticks`, so that somebody who is interrupted finds
 * the way back; it holds ids of steps and days, nothing about the person.
 */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const stored = v.strictObject({
  version: v.literal(1),
  /** Playbook -> step -> day (ISO date) on which it was ticked. */
  ticks: v.record(id, v.record(id, v.pipe(v.string(), v.isoDate()))),
});

export type Ticks = v.InferOutput<typeof stored>['ticks'];

/** Reads what is stored; nothing, or something that cannot be read, is as good as no tick. */
export function parseTicks(raw: unknown): Ticks {
  const parsed = v.safeParse(stored, raw);
  return parsed.success ? parsed.output.ticks : {};
}

/** As it is stored. */
export function storedTicks(ticks: Ticks): v.InferOutput<typeof stored> {
  return { version: 1, ticks };
}

/** Ticks a step, or takes its tick away. @param today ISO date */
export function withTick(ticks: Ticks, book: string, step: string, done: boolean, today: string): Ticks {
  const { [step]: _, ...others } = ticks[book] ?? {};
  return { ...ticks, [book]: done ? { ...others, [step]: today } : others };
}

/** Takes all ticks of a playbook away. */
export function withoutTicks(ticks: Ticks, book: string): Ticks {
  const { [book]: _, ...others } = ticks;
  return others;
}
