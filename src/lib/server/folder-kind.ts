/** On what kind of file system the data folder is: SQLite's log needs locks and memory that only a local disk has. */
import { statfsSync } from 'node:fs';

/** Linux names file systems by these numbers (statfs(2)). */
const NETWORK: Readonly<Record<number, string>> = {
	...{ 0x6969: 'NFS', 0x517b: 'SMB', 0xff534d42: 'CIFS', 0xfe534d42: 'SMB', 0x5346414f: 'AFS' },
	...{ 0x00c36400: 'Ceph', 0x01021997: '9p', 0x0bd00bd0: 'Lustre' }
};
const PASSING: Readonly<Record<number, string>> = {
	0x794c7630: 'overlay, as in a container without a volume: the data go with the container',
	0x01021994: 'tmpfs: the data go when the machine stops',
	0x65735546: 'FUSE: it may keep less than it says'
};

/** `refused`: why it cannot be there. `warned`: what may go wrong with it. */
export interface FolderKind {
	readonly refused?: string;
	readonly warned?: string;
}

/** What there is to say about a file system of this type. */
export function judgeFileSystem(type: number): FolderKind {
	const [network, passing] = [NETWORK[type], PASSING[type]];
	if (network) return { refused: `it is on a network file system (${network}). Use a local disk` };
	return passing ? { warned: `it is on ${passing}` } : {};
}

/** Judges a folder that exists. Other systems than Linux have other numbers. */
export function kindOf(folder: string): FolderKind {
	return process.platform === 'linux' ? judgeFileSystem(statfsSync(folder).type) : {};
}
