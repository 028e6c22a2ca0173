import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Booking } from '../booking/booking.model';
import { Slot } from '../shared/slots';
import {
  Absence,
  BookingRules,
  BusyCalendar,
  BusyTime,
  DeskOffering,
  DeskPractice,
  Limits,
  NewAbsence,
  NewPractice,
  OfferingTerms,
  PreviewQuestion,
  Profile,
  RefundPolicy,
  SpecialDay,
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

  /** What weekly openings that are not saved yet would offer, everything else as it is. */
  preview(question: PreviewQuestion): Promise<All<Slot> & { zone: string }> {
    return firstValueFrom(this.http.post<All<Slot> & { zone: string }>('/api/practice/openings/preview', question));
  }

  limits(): HttpResourceRef<Limits | undefined> {
    return httpResource(() => '/api/practice/limits');
  }

  limit(limits: Limits): Promise<Limits> {
    return firstValueFrom(this.http.put<Limits>('/api/practice/limits', limits));
  }

  specialDays(): HttpResourceRef<All<SpecialDay> | undefined> {
    return httpResource(() => '/api/practice/special-days');
  }

  keepSpecialDay({ date, openings, note }: SpecialDay): Promise<SpecialDay> {
    return firstValueFrom(this.http.put<SpecialDay>(`/api/practice/special-days/${date}`, { openings, note }));
  }

  removeSpecialDay(date: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/practice/special-days/${date}`));
  }

  policy(): HttpResourceRef<RefundPolicy | undefined> {
    return httpResource(() => '/api/practice/policy');
  }

  decide(policy: RefundPolicy): Promise<RefundPolicy> {
    return firstValueFrom(this.http.put<RefundPolicy>('/api/practice/policy', policy));
  }

  calendars(): HttpResourceRef<All<BusyCalendar> | undefined> {
    return httpResource(() => '/api/practice/calendars');
  }

  /** Answers once it was read for the first time, or could not be. */
  follow(name: string, url: string): Promise<BusyCalendar> {
    return firstValueFrom(this.http.post<BusyCalendar>('/api/practice/calendars', { name, url }));
  }

  refreshCalendar(id: string): Promise<BusyCalendar> {
    return firstValueFrom(this.http.post<BusyCalendar>(`/api/practice/calendars/${id}/refresh`, null));
  }

  unfollow(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/practice/calendars/${id}`));
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

  /** When other calendars are busy, between two dates of the practice's zone, both included. */
  busyTimes(range: () => { from: string; to: string }): HttpResourceRef<All<BusyTime> | undefined> {
    return httpResource(() => ({ url: '/api/practice/busy-times', params: range() }));
  }

  /** The bookings between two dates of the practice's zone, both included. */
  agenda(range: () => { from: string; to: string } | undefined): HttpResourceRef<All<Booking> | undefined> {
    return httpResource(() => {
      const params = range();
      return params && { url: '/api/practice/bookings', params };
    });
  }
}
