/**
 * The weights lie in a table without names. A feature's hash gives its place and a mark of one byte; the place belongs to
 * one feature, whose mark is kept beside its weight. Another feature that comes to the place has the same mark once in 256
 * times, and otherwise no weight.
 */
export const PLACES = 16384;

/** Where a feature's weight is, if it has one. */
export const placeOf = (hash: number): number => hash & (PLACES - 1);

/** 0 … 255, of other bits than the place. */
export const markOf = (hash: number): number => hash >>> 24;

/** Place and mark in one number below {@link KEYS}: features that share it are one to the model. */
export const keyOf = (hash: number): number => markOf(hash) * PLACES + placeOf(hash);

export const KEYS = 256 * PLACES;
