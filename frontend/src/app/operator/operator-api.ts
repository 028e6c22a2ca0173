import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Paged } from '../shared/paged';
import { DisputeCase, Fate, ParkedRow } from './operator.model';

const OUTBOX = '/api/operator/outbox';
const PAUSE_MS = 500;
/** So often an attempt is asked after before it is left to itself. */
const QUESTIONS = 20;

/** What only an operator sees and does. */
@Service()
export class OperatorApi {
  private readonly http = inject(HttpClient);

  /** The newest first. */
  parked(): Paged<ParkedRow> {
    return new Paged<ParkedRow>(OUTBOX);
  }

  /** The newest first. */
  disputes(): Paged<DisputeCase> {
    return new Paged<DisputeCase>('/api/operator/disputes');
  }

  /**
   * Has a row delivered once more, and waits for what becomes of it: delivered, parked again, or, when that takes long,
   * waiting still.
   */
  async retry(id: string): Promise<Fate> {
    const before = await this.fate(id);
    if (before.state === 'PARKED') {
      await firstValueFrom(this.http.post(`${OUTBOX}/${id}/retry`, {}));
    }
    for (let asked = 1; ; asked++) {
      const fate = await this.fate(id);
      if (fate.state !== 'WAITING' || asked === QUESTIONS) {
        return fate;
      }
      await new Promise((next) => setTimeout(next, PAUSE_MS));
    }
  }

  /** It will not be delivered: somebody has seen to it in another way. */
  async dismiss(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${OUTBOX}/${id}`));
  }

  private fate(id: string): Promise<Fate> {
    return firstValueFrom(this.http.get<Fate>(`${OUTBOX}/${id}`));
  }
}
