/** Lengths of time, so that no other room needs the library that knows them. */
export { millisecondsInDay, millisecondsInHour, millisecondsInMinute, minutesInDay } from 'date-fns/constants';
