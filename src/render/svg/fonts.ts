/** Sans-serif fonts that offices have, by falling back; each holds Chinese. */
export const fonts =
  "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif";
