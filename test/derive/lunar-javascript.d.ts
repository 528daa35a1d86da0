declare module "lunar-javascript" {
  interface Holiday {
    isWork(): boolean;
  }
  export const HolidayUtil: { getHoliday(day: string): Holiday | null };
}
