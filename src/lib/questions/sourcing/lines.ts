import { lineClass } from '../techniques';
import type { Role } from './form';

/** The group whose line a role is drawn with: what is reasoned from, and where proof is. */
export const groups = { claim: 'reasoning', source: 'evidence' } as const satisfies Record<Role, string>;

/** The classes that draw a role's line. */
export function lineOf(role: string): string {
	return role === 'claim' || role === 'source' ? lineClass({ group: groups[role] }) : '';
}
