import { expect, test } from 'vitest';

/** Each set of vectors, the file it stands in, and the test that holds a measure to it. */
const HELD = [
	['span_semeval_si', 'semeval-spans', 'semeval-spans'],
	['highlight_score', 'highlight-score', 'highlight-score'],
	['token_metrics', 'token-metrics', 'token-metrics'],
	['alpha_u', 'alpha-u', 'alpha-u'],
	['gamma_positional', 'gamma', 'gamma'],
	['sdt', 'discernment', 'discernment'],
	['mist', 'discernment', 'discernment'],
	['auc_confidence', 'discernment', 'discernment'],
	['brier_murphy', 'calibration', 'calibration'],
	['brier_small', 'calibration', 'calibration'],
	['confidence_points', 'calibration', 'calibration'],
	['cbm', 'cbm', 'certainty'],
	['wilson', 'wilson', 'wilson'],
	['elo', 'elo', 'mastery'],
	['bkt', 'knowledge-tracing', 'knowledge-tracing'],
	['pfa', 'knowledge-tracing', 'knowledge-tracing'],
	['spearman_brown', 'change', 'change'],
	['items_needed', 'change', 'change'],
	['d_ppc2', 'change', 'change'],
	['sample_size_two_groups', 'change', 'change'],
	['item_stats_binary', 'item-analysis', 'item-analysis'],
	['item_stats_binary: D', 'item-analysis', 'rank-statistics'],
	['moodle_stats', 'item-analysis', 'item-analysis'],
	['moodle_stats: efficiency', 'item-analysis', 'rank-statistics'],
	['random_guess_score', 'random-guess', 'random-guess'],
	['fisher_ci', 'fisher', 'fisher'],
	['distractors', 'distractors', 'distractors'],
	['cohen_kappa', 'agreement', 'agreement'],
	['agreement_tokens', 'agreement', 'agreement'],
	['krippendorff_alpha', 'agreement', 'agreement'],
	['krippendorff_alpha_hayes2007', 'agreement', 'agreement'],
	['heatmap', 'heatmap', 'heat-map'],
	['ordering', 'ordering', 'ordering'],
	['fsrs', 'fsrs', 'review-schedule'],
	['heuristics', 'heuristics', 'cues']
] as const;

const files = Object.keys(import.meta.glob('./vectors/*.json'));
const tests = import.meta.glob<string>('./*.test.ts', { query: '?raw', import: 'default', eager: true });

test.each(HELD)('%s stands in vectors/%s.json and is read by %s.test.ts', (_, file, reader) => {
	expect(tests[`./${reader}.test.ts`]).toContain(`from './vectors/${file}.json'`);
});

test('no file of vectors is left unread', () => {
	const held = new Set(HELD.map(([, file]) => `./vectors/${file}.json`));
	expect(files.toSorted()).toEqual([...held].toSorted());
});
