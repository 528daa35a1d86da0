/** How a page looks, on a screen and printed on A4. Its digest below lets the content policy forbid every other style. */
export const pageStyle = `
body{margin:0;background:#fff;color:#1a1a1a;font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",SimSun,sans-serif}
main{max-width:62em;margin:0 auto;padding:1.5em 1.2em 3em}
h1{font-size:1.7em;line-height:1.35;margin:0 0 .4em}
h2{font-size:1.25em;margin:1.8em 0 .5em}
h3{font-size:1.05em;margin:1.3em 0 .4em}
p,li,td,th,dd{overflow-wrap:anywhere;word-wrap:break-word}
p{margin:.5em 0}
ol,ul{margin:.5em 0;padding-left:2em}
li{margin:.35em 0}
a{color:#0b4f93}
.wide{overflow-x:auto;margin:.7em 0}
table{border-collapse:collapse;font-size:.92em;line-height:1.5}
th,td{border:1px solid #b8b8b8;padding:.3em .6em;text-align:left;vertical-align:top;min-width:3em}
th{background:#eef2f6;white-space:nowrap}
.n{text-align:right;white-space:nowrap}
dl{margin:.5em 0}
dt{float:left;clear:left;font-weight:bold}
dd{margin:0 0 .2em 9em}
pre{overflow-x:auto;background:#f5f5f5;padding:.7em;font-size:.88em}
figure{margin:1.2em 0}
figure svg{display:block;max-width:100%;height:auto;border:1px solid #d8d8d8}
.strong{font-weight:bold}
.quiet,.grey{color:#595959}
.red{color:#b00020;font-weight:bold}
.orange{color:#8a4300;font-weight:bold}
.yellow{color:#705200;font-weight:bold}
.blue{color:#0b4f93}
.green{color:#1b5e20}
@page{size:A4;margin:18mm 16mm}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}.wide{overflow:visible}th{white-space:normal}h2,h3,dt{page-break-after:avoid}tr,figure svg{page-break-inside:avoid}thead{display:table-header-group}}
`;

/** SHA-256 of the style in base64; a test works it out. */
export const styleDigest = "/rP3F+Q2fN5YHw28Hgii71KN5XFlAAoY5N3+i/lsFM8=";
