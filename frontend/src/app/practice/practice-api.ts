import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Page, Practice, PracticeSummary, Slot } from './practice.model';

/** What the search asks; what is empty is not asked. */
export interface Search {
  q?: string;
  language?: string;
  /** ISO instant: only who has a free slot before it. */
  before?: string;
  after?: string;
}

/** The public side of practices. */
@Service()
export class PracticeApi {
  private readonly http = inject(HttpClient);

  search(search: Search): Promise<Page<PracticeSummary>> {
    return firstValueFrom(this.http.get<Page<PracticeSummary>>('/api/practices', { params: filled(search) }));
  }

  require(slug: string): Promise<Practice> {
    return firstValueFrom(this.http.get<Practice>(`/api/practices/${slug}`));
  }

  /** Free slots between two dates of the practice's zone, both included; at most 62 days. */
  async slots(slug: string, offeringId: string, from: string, to: string): Promise<Slot[]> {
    const path = `/api/practices/${slug}/offerings/${offeringId}/slots`;
    return (await firstValueFrom(this.http.get<{ items: Slot[] }>(path, { params: { from, to } }))).items;
  }
}

function filled(search: Search): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<string, string>;
}
