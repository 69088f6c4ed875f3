/** Family names that come first where they are at home; what comes last in such a name is often no surname. */
import { wordSet } from './words.ts';

export const leadingFamilyNames = wordSet(`
  bao chen choi deng fan gao guo han ho hu huang jiang jung kang kim ko lai lam le lee li lim lin liu lu luo ma
  mao moon ng nguyen pak park peng pham qin roh song sun tan tran tsai wang wei wu xi xu yang yoon yun zhang
  zhao zheng zhou zhu cai cao cheng ding dong du fang feng fu hou jia jin lei liang meng qian qiu shao shen su tang
  tao tian xie xiao xiong xue yan yao ye yin yu yuan zeng zhong zou hwang bui dang dinh duong hoang ngo vu
`);
