/** Verbs whose object is ground and no person, so that a name behind them is a place's, known or not: "stormed Hudur". */
export const takesOnlyGround = /^(?:retook|recaptured|overran|shelled|bombarded|besieged|stormed)$/u;
