import {
	hasShortPiece,
	passageFinder,
	quotedShare,
	RUN,
	type Fingerprint,
	type Placed,
	type Sha256
} from '../fingerprint';
import { allPassages, type Material, type PassageEntry } from '../course';
import { percent, type Rule } from './rule';
import type { Problem } from '../findings';

const MOST_QUOTED = 0.5;

/** The fingerprints of the quoted works, by file. */
export type Fingerprints = ReadonlyMap<string, Fingerprint>;

/** Passages of others' works are quoted exactly, and not more of them than half. */
export function articleRules(fingerprints: Fingerprints, sha256: Sha256): readonly Rule[] {
	return [
		{
			id: 'no-fingerprint',
			severity: 'error',
			find: ({ sources }) =>
				sources.flatMap(({ id, fingerprint }) =>
					fingerprint !== undefined && !fingerprints.has(fingerprint)
						? [
								{
									file: 'sources.yaml',
									place: id,
									message: `${fingerprint} is not there: make it with course:fingerprint`
								}
							]
						: []
				)
		},
		{
			id: 'article-too-short',
			severity: 'error',
			find: (material) =>
				quotedPassages(material)
					.filter(({ written }) => hasShortPiece(written.text))
					.map((entry) =>
						problem(entry, `a passage of the article, and each piece between cuts, has at least ${RUN} words`)
					)
		},
		{
			id: 'article-not-exact',
			severity: 'error',
			find: (material) =>
				placePassages(material, fingerprints, sha256)
					.filter(({ entry, placed }) => !placed && !hasShortPiece(entry.written.text))
					.map(({ entry }) =>
						problem(
							entry,
							'is not word for word in its source’s fingerprint: course:fingerprint says where it differs'
						)
					)
		},
		{
			id: 'quota',
			severity: 'error',
			find: (material) =>
				quotedShares(material, fingerprints, sha256)
					.filter(({ share }) => share > MOST_QUOTED)
					.map(({ source, share }) => ({
						file: 'sources.yaml',
						place: source,
						message: `${percent(share)} of the words are quoted: half is the most`
					}))
		}
	];
}

/** The share of each fingerprinted source that the course quotes, each word once. */
export function quotedShares(
	material: Material,
	fingerprints: Fingerprints,
	sha256: Sha256
): { readonly source: string; readonly share: number }[] {
	const all = placePassages(material, fingerprints, sha256);
	return material.sources.flatMap(({ id, fingerprint: file }) => {
		const fingerprint = fingerprints.get(file ?? '');
		const pieces = all.filter(({ entry }) => entry.source?.id === id).flatMap(({ placed }) => placed ?? []);
		return fingerprint ? [{ source: id, share: quotedShare(fingerprint, pieces) }] : [];
	});
}

function placePassages(
	material: Material,
	fingerprints: Fingerprints,
	sha256: Sha256
): { entry: PassageEntry; placed: Placed[] | undefined }[] {
	const finders = new Map(
		[...fingerprints].map(([file, fingerprint]) => [file, passageFinder(fingerprint, sha256)])
	);
	return quotedPassages(material).flatMap((entry) => {
		const find = finders.get(entry.source?.fingerprint ?? '');
		return find ? [{ entry, placed: find(entry.written.text) }] : [];
	});
}

function quotedPassages(material: Material): PassageEntry[] {
	return allPassages(material).filter(({ source }) => source?.fingerprint !== undefined);
}

function problem({ file, place }: PassageEntry, message: string): Problem {
	return { file, place, message };
}
