import { describe, expect, test } from '@jest/globals';
import { sharesTopic, topicOf } from '../../../shared/parsing/pair-topic.ts';

const topic = (indicator: string, unit = '个') =>
  topicOf({ indicator, unit }, (words) => words.replace(/“|”/gu, ''));
const counted = (a: string, b: string) => sharesTopic(topic(a), topic(b), true, true);
const amounts = (a: string, b: string) => sharesTopic(topic(a), topic(b), true, false);
const otherBasis = (a: string, b: string) => sharesTopic(topic(a), topic(b), false, false);

describe('what two indicators share', () => {
  test('B: one thing whose class, label or wording is narrower', () => {
    expect(counted('国家级专精特新“小巨人”企业', '省级以上专精特新企业')).toBe('B');
    expect(counted('污水管网', '雨污管网')).toBe('B');
    expect(counted('“跨区域通办”政务服务事项', '政务服务“同事同标”')).toBe('B');
    expect(counted('省级工业设计中心', '省级以上研发机构')).toBe('B');
  });

  test('C: another side of the thing, or the whole beside a part', () => {
    expect(otherBasis('生态河道覆盖率', '生态河道')).toBe('C');
    expect(otherBasis('全社会研发投入占地区生产总值比重', '全社会研发投入')).toBe('C');
    expect(amounts('金融机构贷款余额', '普惠型小微企业贷款余额')).toBe('C');
  });

  test('C: two rates of one matter, a rate beside the works for it, a capacity per head beside the institutions', () => {
    const rates = (a: string, b: string) => sharesTopic(topic(a, '%'), topic(b, '%'), true, true);
    expect(rates('信访事项按期办结率', '初次信访一次性化解率')).toBe('C');
    expect(sharesTopic(topic('城市污水集中收集率', '%'), topic('污水处理提质增效达标区'), false, false)).toBe(
      'C',
    );
    expect(otherBasis('普惠型托育机构', '每千人口托位数')).toBe('C');
    expect(rates('企业投诉办结率', '居民投诉化解率')).toBeNull();
    expect(otherBasis('城市绿化覆盖面积', '农村公路')).toBeNull();
  });

  test('nothing: a head of every sort, a side alone, parts of one whole', () => {
    expect(counted('重大项目', '重点项目')).toBeNull();
    expect(counted('“四上”企业', '上市企业')).toBeNull();
    expect(counted('文创园区', '创业园区')).toBeNull();
    expect(amounts('营业收入', '现代服务业集聚区营业收入')).toBeNull();
    expect(amounts('承担经济发展职能的机构比例', '一线人员比例')).toBeNull();
  });
});
