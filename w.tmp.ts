import { scriptsOf, gzippedSize } from './tests/support/page-weight';
import { gzipSync } from 'node:zlib';
const s = await scriptsOf('/(student)/learn/attempts/[attempt]/steps/[step]', 'src/lib/questions/sourcing/Play.svelte');
for (const [f,t] of [...s].sort((a,b)=>b[1].length-a[1].length)) console.log(f.split('/').pop(), t.length, gzipSync(t,{level:9}).length);
console.log(gzippedSize(s), 60*1024);
