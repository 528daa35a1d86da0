const { fullFormats } = require("ajv-formats/dist/formats");

/** ajv's formats, with a date that knows no year 0, as `Day` does not. */
exports.formats = {
  date: {
    ...fullFormats.date,
    validate: (text) => !text.startsWith("0000") && fullFormats.date.validate(text),
  },
};
