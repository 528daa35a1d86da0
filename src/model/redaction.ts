/** What stands where a leaked value stood. */
export const redactionToken = "〔已隐去〕";
