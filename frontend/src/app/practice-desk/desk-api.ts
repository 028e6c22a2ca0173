import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Booking } from '../booking/booking.model';
import {
  Absence,
  BookingRules,
  DeskOffering,
  DeskPractice,
  NewAbsence,
  NewPractice,
  OfferingTerms,
  Profile,
  WeeklyOpening,
} from './desk.model';

/** A list as the service sends it; a practice's own lists come whole. */
interface All<T> {
  items: T[];
}

/** The practice of the person who is signed in (its photo: see `PhotoUpload`). */
@Service()
export class DeskApi {
  private readonly http = inject(HttpClient);

  practice(): HttpResourceRef<DeskPractice | undefined> {
    return httpResource(() => '/api/practice');
  }

  open(practice: NewPractice): Promise<DeskPractice> {
    return firstValueFrom(this.http.post<DeskPractice>('/api/practice', practice));
  }

  describe(change: Partial<Profile & BookingRules>): Promise<DeskPractice> {
    return firstValueFrom(this.http.patch<DeskPractice>('/api/practice', change));
  }

  publish(published: boolean): Promise<DeskPractice> {
    return firstValueFrom(this.http.put<DeskPractice>('/api/practice/publication', { published }));
  }

  removePhoto(): Promise<unknown> {
    return firstValueFrom(this.http.delete('/api/practice/photo'));
  }

  offerings(): HttpResourceRef<All<DeskOffering> | undefined> {
    return httpResource(() => '/api/practice/offerings');
  }

  offer(terms: OfferingTerms): Promise<DeskOffering> {
    return firstValueFrom(this.http.post<DeskOffering>('/api/practice/offerings', terms));
  }

  changeOffering(id: string, terms: OfferingTerms): Promise<DeskOffering> {
    return firstValueFrom(this.http.put<DeskOffering>(`/api/practice/offerings/${id}`, terms));
  }

  openings(): HttpResourceRef<All<WeeklyOpening> | undefined> {
    return httpResource(() => '/api/practice/openings');
  }

  replaceOpenings(items: WeeklyOpening[]): Promise<All<WeeklyOpening>> {
    return firstValueFrom(this.http.put<All<WeeklyOpening>>('/api/practice/openings', { items }));
  }

  absences(): HttpResourceRef<All<Absence> | undefined> {
    return httpResource(() => '/api/practice/absences');
  }

  addAbsence(absence: NewAbsence): Promise<Absence> {
    return firstValueFrom(this.http.post<Absence>('/api/practice/absences', absence));
  }

  removeAbsence(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/practice/absences/${id}`));
  }

  /** The bookings between two dates of the practice's zone, both included. */
  agenda(range: () => { from: string; to: string } | undefined): HttpResourceRef<All<Booking> | undefined> {
    return httpResource(() => {
      const params = range();
      return params && { url: '/api/practice/bookings', params };
    });
  }
}
