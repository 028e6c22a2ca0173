import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineReport } from './call.model';
import { LineOutcome } from './line-outcome';

function connection(candidateType: string | null): Pick<RTCPeerConnection, 'getStats'> {
  const stats = new Map<string, object>();
  if (candidateType) {
    stats.set('pair', { type: 'candidate-pair', nominated: true, state: 'succeeded', localCandidateId: 'local' });
    stats.set('local', { type: 'local-candidate', candidateType });
  }
  return { getStats: () => Promise.resolve(stats as unknown as RTCStatsReport) };
}

describe('what is told of a line', () => {
  let told: LineReport[];
  let outcome: LineOutcome;

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    outcome = new LineOutcome((report) => told.push(report));
  });
  afterEach(() => vi.useRealTimers());

  it('is that it is direct, and how long it took', async () => {
    outcome.begin('theirs');
    vi.advanceTimersByTime(1_200);
    await outcome.stands(connection('host'));
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([{ with: 'theirs', outcome: 'direct', milliseconds: 1_200 }]);
  });

  it('is that it is relayed', async () => {
    outcome.begin('theirs');
    await outcome.stands(connection('relay'));
    expect(told.map((report) => report.outcome)).toEqual(['relayed']);
  });

  it('is that it failed, once, even if it comes late', async () => {
    outcome.begin('theirs');
    vi.advanceTimersByTime(20_000);
    await outcome.stands(connection('host'));
    expect(told).toEqual([{ with: 'theirs', outcome: 'failed', milliseconds: 20_000 }]);
  });

  it('is nothing when somebody left before, or the browser does not say', async () => {
    outcome.begin('theirs');
    outcome.end();
    vi.advanceTimersByTime(60_000);
    outcome.begin('back');
    await outcome.stands(connection(null));
    expect(told).toEqual([]);
  });

  it('is told of each page at the other end', async () => {
    outcome.begin('theirs');
    await outcome.stands(connection('host'));
    await outcome.stands(connection('host'));
    outcome.begin('reloaded');
    await outcome.stands(connection('host'));
    expect(told.map((report) => report.with)).toEqual(['theirs', 'reloaded']);
  });
});
