/** The rules that let hosts pass the net. */
import { chosen, hostsOfPass, type Passes } from '../passes.ts';
import { exactHosts } from './exact.ts';
import { DYNAMIC_IDS, FRAMES, PRIORITY, type Rule, SESSION_IDS } from './rule.ts';

/** Session rules for what the person and the exact engine let pass. */
export function passRules(all: Passes): Rule[] {
  const cleared = all.list.filter((pass) => pass.reach === 'cleared').map(({ host }) => host);
  return [
    ...allowed(cleared, SESSION_IDS.cleared[0]),
    ...chosen(all).flatMap((pass) =>
      allowed(hostsOfPass(pass), 0).map((rule, i) => ({
        ...rule,
        id: SESSION_IDS.passed[0] + 2 * pass.id + i,
        condition: { ...rule.condition, tabIds: [pass.tabId] },
      })),
    ),
  ];
}

/** Dynamic rules for the hosts that the person trusts. */
export function trustRules(hosts: readonly string[]): Rule[] {
  return allowed(hosts, DYNAMIC_IDS.trusted[0]);
}

function allowed(hosts: readonly string[], firstId: number): Rule[] {
  return exactHosts(hosts).map(({ labels, condition }) => ({
    id: firstId + labels,
    priority: PRIORITY.passed,
    action: { type: 'allow' },
    condition: { ...condition, resourceTypes: FRAMES },
  }));
}
