/** Loaded before the server by `NODE_OPTIONS=--import=…`: on SIGUSR2 it prints how the process is since the last time. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
	const RESOLUTION = 2;
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
	delay.enable();
	let before = process.cpuUsage();
	process.on('SIGUSR2', () => {
		const { user, system } = process.cpuUsage(before);
		before = process.cpuUsage();
		// What is measured is how far apart two ticks of a timer are.
		const held = (/** @type {number} */ nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
		const health = {
			rss: process.memoryUsage.rss(),
			delay: { most: held(delay.max), p99: held(delay.percentile(99)) },
			cpu: (user + system) / 1000
		};
		delay.reset();
		console.log(`watch ${JSON.stringify(health)}`);
	});
}
