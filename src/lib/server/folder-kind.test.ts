import { expect, it } from 'vitest';
import { judgeFileSystem } from './folder-kind';

it.each([
	[0x6969, 'NFS'],
	[0xff534d42, 'CIFS'],
	[0x01021997, '9p']
])('a file system of type %i is refused: %s', (type, name) => {
	expect(judgeFileSystem(type).refused).toContain(`network file system (${name})`);
});

it.each([
	[0x794c7630, 'overlay'],
	[0x01021994, 'tmpfs']
])('a file system of type %i is warned of: %s', (type, name) => {
	expect(judgeFileSystem(type)).toEqual({ warned: expect.stringContaining(name) });
});

it.each([
	[0xef53, 'ext4'],
	[0x58465342, 'XFS'],
	[0x9123683e, 'Btrfs']
])('there is nothing to say of type %i, %s', (type) => {
	expect(judgeFileSystem(type)).toEqual({});
});
