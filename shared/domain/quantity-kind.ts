/** What a quantity counts or measures. */
export const quantityKinds = ['casualty', 'materiel', 'personnel', 'money', 'share', 'quantity'] as const;
export type QuantityKind = (typeof quantityKinds)[number];
