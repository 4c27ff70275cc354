import countries from "i18n-iso-countries";

/** Kosovo has no code in ISO 3166-1: of those assigned by users the World Bank and GDELT write XKX, the Unicode CLDR XKK. */
const kosovo = { alpha2: "XK", alpha3: "XKX" };

/** The code of a country in ISO 3166-1 alpha-3 (XKX for Kosovo) by that in alpha-2; null for none. */
export function alpha3Of(alpha2: string): string | null {
  return alpha2 === kosovo.alpha2 ? kosovo.alpha3 : (countries.alpha2ToAlpha3(alpha2) ?? null);
}

/** The code of a country in ISO 3166-1 alpha-2 (XK for Kosovo) by that in alpha-3; null for none. */
export function alpha2Of(alpha3: string): string | null {
  return alpha3 === kosovo.alpha3 ? kosovo.alpha2 : (countries.alpha3ToAlpha2(alpha3) ?? null);
}

/** The code of a country in ISO 3166-1 alpha-3 (XKX for Kosovo) by its English name; null for none. */
export function alpha3OfName(name: string): string | null {
  return alpha3Of(countries.getAlpha2Code(name, "en") ?? "");
}
