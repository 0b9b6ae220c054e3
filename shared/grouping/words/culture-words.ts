/** Wishes about culture, heritage, tourism, reading and sport. The form: word-index.ts. */
export const cultureWords = `
openHours: 时段 几点 周末 节假日 全天 开放时间 闭馆 白天 延长开放 错时 双休日 /(晚上|夜里|夜间|白天).{0,4}(还是|到|开|可)/ 几点到几点 对外开放时间 几点开 什么时间开 下班后 下班回来 下班才 关得早 关得太早 早早关门 就锁门 就关门 八小时外 开放时段 夜里不开 晚上不开 周末不开 节假日不开 上班才开 延长时间 /[0-9一二三四五六七八九十]点.{0,2}(就|便)(关|锁|停|没)/
nightLife: 夜经济 夜市 营业时间 没处去 晚上没什么店 夜间消费 夜游
newMedia: 抖音 B站 短视频 传播渠道 新媒体 直播 年轻人看 宣传片
libraryHours: 闭馆 开放到 图书馆 晚上九点 book+openup 晚上多开 多开两个钟头 延时开放 夜间开放
oldBooks: 更新图书 书旧 书太旧 锁门的书屋 借本书 书屋 农家书屋 没开过几回 书还是 十年前的书 没新书 成了仓库 新书 书太少 更新书 流动图书 没人借 钥匙在 不开放的书屋
craftSuccession: 带徒 徒弟 后继 传承断 老艺人 断档 老手艺
heritageUse: 故居 开门迎客 铁将军 关起来 常年不开
businessy: 商业化 咖啡馆 商业味 奶茶店 租给 烤肠 酒吧街 商业味太 味道变了 变了味 管住业态 业态管控 千店一面 原住民 烟火气没 过度开发
ticketPrice: 票价 门票 优惠票 学生票
oldArtisan: 老艺人 技艺 传习 手艺
matchSafety: 赛事保障 应急预案 医疗保障 安保
tourismJam: 堵在路上 进不去出不来 停车要排 景区堵 节假日堵 接驳车 直通车 分流
cultureClosed: 不开门 常年关 关着 锁着门 没人看 冷落 门可罗雀 开放展示 修好没用 修而不用 活化 利用起来
readLess: 没人看书 没人借 书太老 书老 落灰 书柜 没人去看 书屋没人 不适合孩子 book+stale book+idle book+none 常年上锁 书发霉 换书 书要换 书要新 农家书屋
heritageReal: 卖货 卖纪念品 成了招牌 打着旗号 变成商店 货架 商铺 挂羊头 relic+commerce commerce+protect 过度商业化 一租了之 变味 走样 擅自开窗 油烟
rescueOld: 快塌 要塌 抢救 抢修 抢救性 危旧 年久 失修 风吹雨打 濒危 保护优先 岌岌可危 古桥 古井 修缮 relic+rescue 漏雨
successor: craft+pupil craft+old craft+none pupil+none 没人学 没人接 没徒弟 学徒 传不下去 失传 后继 招不到徒弟 带徒 小年轻 断代 没人肯学
playOpen: playground+shut playground+openup 操场锁 打不了球 场地锁着 体育馆贵 学校场地 敞开
moreGames: 再多些 多办几场 镇街村都办
fewerGames: 少办几场 少办些 省下的钱
successor @非遗,非物质: 手艺 徒弟 没人学 老了 年轻人 传 断 补贴 学徒 失传 挣不到 老艺人 后生 不愿学 学不到 年轻娃 收徒 没徒 师傅
heritageUseReal @非遗,非物质: 场所 体验 没人去 锁 空 摆设 卖货 挂牌 活动
heritageReal @文物,活化: 商业 奶茶 租 破坏 改 老宅 保护 味 变味 原貌
rescueOld @文物,活化: 漏 塌 修 危 抢救 没钱 低级别 未定级 乡下 荒
redUse @红色: 遗址 讲解 冷清 没人看 预约 周一 研学 学生 形式
theatre @剧场: 没人看 票价 观众 上座 空 惠民 年轻 题材
filmReach @短片,丛书: 拍 没人看 点击 传播 抖音 博主 编书 送人 堆着 卖不掉 仓库 电子
readLess @阅读: 书屋 锁 旧书 没人 换 新书 管理员 开放 学生 翻都不翻 老册子 没人开门 换一批 老书 过期
stayOver @旅游,景区,游客: 过夜 一日 住 夜 留 酒店 玩什么 半天 花钱 人均 转一圈
tourismJam @旅游,景区,游客: 堵 停车 排队 厕所 节假日 接驳 限流 预约 找不到车位 厕所排队 堵死 挤
playOpen @健身,赛事: 操场 体育馆 锁 收费 学校 周末 开放 场地 打球 公园 保险
gamesFew @健身,赛事: 300场 办 花钱 少办 器材 多办 群众 参与 专业队
libraryHours @阅读: 图书馆 闭馆 晚 延长 自习 座位
localShow @剧场,演出,文旅新场景: 本土 本地味 扬剧 锡剧 剧目 节目 外地引进 创作团队 开不了两场 观众寥寥 一周 有演出 有人看
schoolHeritage @非遗,传统文化: 进校园 课本 孩子了解 从娃娃
guide @文物,景区,红色,旅游: 讲解员 讲解 导览 看不懂 说明牌 解说
redCold @红色: 冷清 没人来 门可罗雀 参观的少 形式单一 体验 沉浸
tellWell @红色,遗址,文物,记忆: 讲解 展板 听得懂 没记住 走一圈 不换 更新 互动 活动 讲故事 讲给孩子
`;
