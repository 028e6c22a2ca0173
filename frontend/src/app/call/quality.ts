/** How the line is in words that help: what is the matter, not numbers. */
export type Quality = 'good' | 'fair' | 'poor';

export interface LineReport {
  readonly quality: Quality;
  /** Through a relay (TURN) instead of straight from browser to browser. */
  readonly relayed: boolean;
}

interface Counters {
  readonly lost: number;
  readonly received: number;
}

/** Turns `getStats` into words. Only differences are looked at: some browsers begin to count anew after a restart. */
export class QualityMeter {
  private last: Counters = { lost: 0, received: 0 };

  read(stats: RTCStatsReport): LineReport | null {
    const pair = selectedPair(stats);
    if (!pair) return null;
    const loss = this.loss(stats);
    const delay = (pair['currentRoundTripTime'] as number | undefined) ?? 0;
    return { quality: rate(loss, delay), relayed: isRelayed(stats, pair) };
  }

  private loss(stats: RTCStatsReport): number {
    const now = { lost: packetsLost(stats), received: packetsReceived(stats) };
    const lost = Math.max(0, now.lost - this.last.lost);
    const received = Math.max(0, now.received - this.last.received);
    this.last = now;
    return lost + received === 0 ? 0 : lost / (lost + received);
  }
}

export function packetsReceived(stats: RTCStatsReport): number {
  let received = 0;
  stats.forEach((one) => {
    if (one.type === 'inbound-rtp') received += one.packetsReceived ?? 0;
  });
  return received;
}

function packetsLost(stats: RTCStatsReport): number {
  let lost = 0;
  stats.forEach((one) => {
    if (one.type === 'inbound-rtp') lost += one.packetsLost ?? 0;
  });
  return lost;
}

function rate(loss: number, delay: number): Quality {
  if (loss > 0.08 || delay > 0.6) return 'poor';
  return loss > 0.02 || delay > 0.25 ? 'fair' : 'good';
}

function selectedPair(stats: RTCStatsReport): Record<string, unknown> | undefined {
  let nominated: Record<string, unknown> | undefined;
  let selectedId: string | undefined;
  stats.forEach((one) => {
    if (one.type === 'transport') selectedId = one.selectedCandidatePairId ?? selectedId;
    if (one.type === 'candidate-pair' && one.nominated && one.state === 'succeeded') nominated = one;
  });
  return (selectedId && stats.get(selectedId)) || nominated;
}

function isRelayed(stats: RTCStatsReport, pair: Record<string, unknown>): boolean {
  return [pair['localCandidateId'], pair['remoteCandidateId']].some(
    (id) => stats.get(id as string)?.candidateType === 'relay',
  );
}
