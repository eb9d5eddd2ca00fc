import { setTechniques } from '../techniques';
import { groups } from './lines';
import { roles } from './play-words';

/**
 * Makes claim and source the names of marks below the component that calls this: each with its line. They are the
 * only names there.
 */
export function setRoles(): void {
	setTechniques([
		{ id: 'claim', name: roles.claim, shortName: roles.claim, group: groups.claim },
		{ id: 'source', name: roles.source, shortName: roles.source, group: groups.source }
	]);
}
