import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Slot } from './slots';

/** Which free times are asked for: dates of the practice's zone, both included, at most 62 days apart. */
export interface SlotRange {
  /** An offering's, or those to which a booking can be moved. */
  path: string;
  from: string;
  to: string;
}

/** Reads free times from wherever they are offered. */
@Service()
export class SlotsApi {
  private readonly http = inject(HttpClient);

  watch(range: () => SlotRange): HttpResourceRef<{ items: Slot[] } | undefined> {
    return httpResource(() => {
      const { path, ...params } = range();
      return { url: path, params };
    });
  }

  async read({ path, ...params }: SlotRange): Promise<Slot[]> {
    return (await firstValueFrom(this.http.get<{ items: Slot[] }>(path, { params }))).items;
  }
}
