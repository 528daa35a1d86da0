export { type Match, matchUnit, type UnitNames, unitNames, withUnit } from "./match/match-unit.ts";
export { plainName } from "./match/name-forms.ts";
export { newUnitNamed, type Spell, unitIdOf } from "./match/new-unit.ts";
