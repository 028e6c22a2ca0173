import { Money } from '../shared/money';
import { DeskOffering, OfferingTerms } from './desk.model';
import { readPrice, typedPrice } from './price-typed';

export const LONGEST = 720;
export const LONGEST_BUFFER = 240;

/** An offering as it is typed: numbers are text until they are read. */
export interface TypedOffering {
  title: string;
  description: string;
  minutes: string;
  price: string;
  bufferBefore: string;
  bufferAfter: string;
}

/** What the form begins with: the offering, or what most begin with. */
export function typedOffering(offering: DeskOffering | undefined, locale: string): TypedOffering {
  return {
    title: offering?.title ?? '',
    description: offering?.description ?? '',
    minutes: String(offering?.minutes ?? 50),
    price: offering ? typedPrice(offering.price, locale) : '',
    bufferBefore: String(offering?.bufferBefore ?? 0),
    bufferAfter: String(offering?.bufferAfter ?? 10),
  };
}

/** What the service is told; only for one without faults. */
export function termsOf(typed: TypedOffering, currency: string, active: boolean): OfferingTerms {
  return {
    title: typed.title.trim(),
    description: typed.description.trim(),
    minutes: Number(typed.minutes),
    price: readPrice(typed.price, currency) as Money,
    bufferBefore: Number(typed.bufferBefore),
    bufferAfter: Number(typed.bufferAfter),
    active,
  };
}

/** Whether it reads as minutes on the five-minute grid, from least to most. */
export function isLength(typed: string, least: number, most: number): boolean {
  const minutes = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : NaN;
  return minutes >= least && minutes <= most && minutes % 5 === 0;
}
