/** The counts of the process in the text format of Prometheus. */
import type { App } from './app';
import { freeBytes } from './db/sqlite-writer';
import { newestBackup, sizes } from './health';
import { countStreams } from './live';
import { BUCKETS, durations, listRequests, readLoopDelay, saves, type Durations } from './metrics';

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [value: number, labels?: Labels, suffix?: string];

/** Reads everything anew. Bytes and seconds, as Prometheus has them. */
export async function metricsText(app: App, now: Date): Promise<string> {
	const { database, log } = await sizes(app.file);
	const madeAt = newestBackup(app);
	const memory = process.memoryUsage();
	const delay = readLoopDelay();
	return [
		...metric(
			'requests_total',
			'counter',
			'Answered requests, by route and class of status.',
			requestSamples()
		),
		...metric('request_seconds', 'histogram', 'How long requests took, since the start.', bucketSamples()),
		...metric('request_recent_seconds', 'gauge', 'The same of the last minutes.', recentSamples()),
		...metric('saves_total', 'counter', 'Answers to be saved, by what came of them.', [
			[saves.acknowledged, { outcome: 'acknowledged' }],
			[saves.refused, { outcome: 'refused' }]
		]),
		...metric('event_loop_delay_seconds', 'gauge', 'How late the process was, since the last reading.', [
			[delay.p50 / 1000, { quantile: '0.5' }],
			[delay.p99 / 1000, { quantile: '0.99' }],
			[delay.max / 1000, { quantile: '1' }]
		]),
		...metric('open_streams', 'gauge', 'Pages that are told of changes.', [[countStreams()]]),
		...metric('memory_bytes', 'gauge', 'What the process holds.', [
			[memory.rss, { kind: 'resident' }],
			[memory.heapUsed, { kind: 'heap' }]
		]),
		...metric('database_bytes', 'gauge', 'The database and its write-ahead log.', [
			[database, { file: 'database' }],
			[log, { file: 'log' }]
		]),
		...metric('disk_free_bytes', 'gauge', 'Room on its disk.', [[await freeBytes(app.file)]]),
		...metric('writable', 'gauge', 'Whether anything can be saved.', [
			[app.database.state.kind === 'writable' ? 1 : 0]
		]),
		...metric('backup_age_seconds', 'gauge', 'Age of the newest copy; missing while there is none.', [
			...(madeAt ? [[(now.getTime() - madeAt.getTime()) / 1000] as const] : [])
		]),
		...metric('uptime_seconds', 'gauge', 'Since the start.', [[process.uptime()]]),
		''
	].join('\n');
}

function metric(name: string, type: string, help: string, samples: readonly Sample[]): string[] {
	const full = `underline_${name}`;
	return [
		`# HELP ${full} ${help}`,
		`# TYPE ${full} ${type}`,
		...samples.map(([value, labels = {}, suffix = '']) => `${full}${suffix}${labelText(labels)} ${value}`)
	];
}

/** Routes and kinds: none of them has a quotation mark or a backslash. */
function labelText(labels: Labels): string {
	const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
	return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function requestSamples(): Sample[] {
	return listRequests().map(({ count, ...labels }) => [count, labels]);
}

function bucketSamples(): Sample[] {
	return Object.entries(durations).flatMap(([kind, taken]) => [
		...cumulated(taken).map(([le, count]): Sample => [count, { kind, le }, '_bucket']),
		[taken.sum / 1000, { kind }, '_sum'] as const,
		[taken.count, { kind }, '_count'] as const
	]);
}

/** Each bucket counts what the smaller ones do, too. */
function cumulated({ counts }: Durations): [le: string, count: number][] {
	let sum = 0;
	return counts.map((count, index) => {
		sum += count;
		const most = BUCKETS[index];
		return [most === undefined ? '+Inf' : String(most / 1000), sum];
	});
}

function recentSamples(): Sample[] {
	return Object.entries(durations).flatMap(([kind, taken]) =>
		[0.5, 0.95, 0.99].flatMap((share): Sample[] => {
			const ms = taken.percentile(share);
			return ms === undefined ? [] : [[ms / 1000, { kind, quantile: String(share) }]];
		})
	);
}
