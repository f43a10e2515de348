/** What to tell a person about one service and one kind of trouble. */
import type { CardSource } from '../directory/compiled.ts';
import type { ChannelKind } from '../directory/record.ts';
import type {
  ChecklistItem,
  ClassGuidance,
  Guidance,
  ServiceClass,
  ServiceNote,
  TroubleTable,
} from './record.ts';
import type { Trouble } from './trouble.ts';

/** assets/compiled/help.json */
export interface HelpData {
  readonly guidance: Readonly<Record<ServiceClass, ClassGuidance['troubles']>>;
  readonly troubles: TroubleTable;
  readonly checklist: readonly ChecklistItem[];
  /** By id of the service. */
  readonly notes: Readonly<Record<string, readonly ServiceNote[]>>;
}

export interface ServiceGuidance extends Guidance {
  /** Kinds of channels in the order to be tried. */
  readonly order: readonly ChannelKind[];
  readonly prepare: readonly ChecklistItem[];
  /** What this operator says itself about it. */
  readonly notes: readonly ServiceNote[];
}

type Source = Pick<CardSource, 'id' | 'kind' | 'custody' | 'status'>;

const ENDED: ReadonlySet<string> = new Set(['closed', 'dormant', 'unregistered']);

/** Which guidance fits a service: what counts is who holds the assets, and whether anybody is there at all. */
export function classOf({ kind, custody, status }: Source): ServiceClass {
  if (ENDED.has(status.value)) return 'ended';
  if (kind === 'tech') return 'account';
  if (custody?.value === 'custodial' || custody?.value === 'both') return 'custodial';
  // An exchange or connector without custody of its own is used with the person's own wallet.
  return kind === 'wallet' && custody?.value === 'self' ? 'wallet' : 'dapp';
}

/** The guidance for a service in a kind of trouble; every combination has one. */
export function guidanceFor(service: Source, trouble: Trouble, help: HelpData): ServiceGuidance {
  const { order, prepare } = help.troubles[trouble];
  const notes = help.notes[service.id] ?? [];
  return {
    ...help.guidance[classOf(service)][trouble],
    order,
    prepare: prepare.flatMap((id) => help.checklist.filter((item) => item.id === id)),
    notes: notes.filter(({ troubles }) => troubles === undefined || troubles.includes(trouble)),
  };
}

/** Sorts by an order of kinds; kinds that it does not name keep their order behind the others. */
export function inOrder<T extends { readonly kind: ChannelKind }>(
  channels: readonly T[],
  order: readonly ChannelKind[],
): T[] {
  const place = ({ kind }: T) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...channels].sort((a, b) => place(a) - place(b));
}
