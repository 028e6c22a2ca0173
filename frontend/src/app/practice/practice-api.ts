import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Page, Practice, PracticeSummary } from './practice.model';

/** What the search asks; what is empty is not asked. */
export interface Search {
  q?: string;
  language?: string;
  /** ISO instant: only who has a free slot before it. */
  before?: string;
  /** The cursor of the page before. */
  after?: string;
}

/** The public side of practices. */
@Service()
export class PracticeApi {
  private readonly http = inject(HttpClient);

  found(search: () => Search): HttpResourceRef<Page<PracticeSummary> | undefined> {
    return httpResource(() => ({ url: '/api/practices', params: filled(search()) }));
  }

  more(search: Search): Promise<Page<PracticeSummary>> {
    return firstValueFrom(this.http.get<Page<PracticeSummary>>('/api/practices', { params: filled(search) }));
  }

  practice(slug: () => string): HttpResourceRef<Practice | undefined> {
    return httpResource(() => `/api/practices/${encodeURIComponent(slug())}`);
  }
}

/** Where the free times of an offering are asked for. */
export function slotsOf(slug: string, offeringId: string): string {
  return `/api/practices/${encodeURIComponent(slug)}/offerings/${offeringId}/slots`;
}

function filled(search: Search): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<string, string>;
}
