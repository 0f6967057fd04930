import { describe, expect, it } from 'vitest'
import { exactKey, foldVietnamese, phraseIn } from '@/lib/vietnamese/fold'

/** What is typed | the name that it must find. */
const FOUND = `
nam voi | Nậm Voi
Nậm Voi | Nậm Voi
NẬM VOI | Nậm Voi
nậm voi | NẬM VOI
nam | Nậm Voi
na | Nậm Voi
n | Nậm Voi
voi | Nậm Voi
vo | Nậm Voi
v | Nậm Voi
nam vo | Nậm Voi
Nậm V | Nậm Voi
nâm voi | Nậm Voi
nạm vòi | Nậm Voi
nam-voi | Nậm Voi
na si 1a | Nà Si 1A
Na Si 1A | Nà Si 1A
nà si | Nà Si 1A
na si 1 | Nà Si 1A
si 1a | Nà Si 1A
1a | Nà Si 1A
na si 1 | Nà Si 1
na si 1 | Nà Si 10
na-si-1a | Nà Si 1A
ho mit | Hố Mít
hố mít | Hố Mít
HO MIT | Hố Mít
hồ mít | Hố Mít
mit | Hố Mít
ma quai | Ma Quai
Ma Q | Ma Quai
quai | Ma Quai
nam tan | Nậm Tần
nậm tần | Nậm Tần
nậm tân | Nậm Tần
a me 1 | A Mé 1
a mé | A Mé 2
A ME 2 | A Mé 2
a | A Mé 1
me 2 | A Mé 2
a me 1, 2 | A Mé 1 2
kha u | Kha Ứ
kha ứ | Kha Ứ
Kha ừ | Kha Ứ
KHA Ứ | Kha Ứ
u | Kha Ứ
pa tan 2 | Pa Tần 2
Pa Tần | Pa Tần 2
tần 2 | Pa Tần 2
pac ma | Pắc Ma
pắc ma | Pắc Ma
Pặc Ma | Pắc Ma
PAC MA | Pắc Ma
pac ma muong te | Pắc Ma – Mường Tè
pac ma - muong te | Pắc Ma – Mường Tè
Pắc Ma – Mường Tè | Pắc Ma - Mường Tè
Pắc Ma — Mường Tè | Pắc Ma – Mường Tè
Pắc Ma-Mường Tè | Pắc Ma – Mường Tè
Pắc Ma−Mường Tè | Pắc Ma – Mường Tè
pac ma/muong te | Pắc Ma – Mường Tè
ma muong | Pắc Ma – Mường Tè
muong te | Pắc Ma – Mường Tè
mường t | Pắc Ma – Mường Tè
phong tho | Phong Thổ
Phong Thô | Phong Thổ
phong tho than uyen | Phong Thổ – Than Uyên
phong thổ - than uyên | Phong Thổ – Than Uyên mạch 2
mach 2 | Phong Thổ – Than Uyên mạch 2
than uyen lao cai | Than Uyên – Lào Cai
than uyên – lào | Than Uyên – Lào Cai
dau noi thuy dien pa tan 2 | đấu nối thủy điện Pa Tần 2
đấu nối thuỷ điện Pa Tần 2 | đấu nối thủy điện Pa Tần 2
Đấu nối | đấu nối thủy điện Pa Tần 2
pa tan | đấu nối thủy điện Pa Tần 2
thuy dien | đấu nối thủy điện Pa Tần 2
dau noi | đấu nối thủy điện Pa Tần 2
DAU NOI | đấu nối thủy điện Pa Tần 2
thủy điện | Thuỷ điện Lai Châu
thuỷ điện | Thủy điện Lai Châu
THỦY ĐIỆN | Thuỷ điện Lai Châu
THUỶ ĐIỆN | Thủy điện Lai Châu
thuy đien | Thủy điện Lai Châu
dien lai | Thủy điện Lai Châu
lai chau mo rong | Lai Châu mở rộng
Huội Quảng | Huội Quảng
huoi quang | Huội Quảng
hội quảng | Hội Quảng
ban chat | Bản Chát
bản chát mở | Bản Chát mở rộng
nam cum | Nậm Củm 1,4,5
nam cum 1,4,5 | Nậm Củm 1,4,5
nam cum 1 4 5 | Nậm Củm 1,4,5
Nậm Củm 1, 4, 5 | Nậm Củm 1,4,5
4,5 | Nậm Củm 1,4,5
nậm cùm 2 | Nậm Củm 2,3,6
nam na 2 | Nậm Na 2
nam na | Nậm Na 3
nam xi lung 2a | Nậm Xí Lùng 2A
nam xi lung 2 | Nậm Xí Lùng 2A
xí lùng | Nậm Xí Lùng 1
nam pac 1 | Nậm Pạc 1
nậm pặc | Nậm Pạc 2
pa vay su | Pa Vây Sử
PA VÂY SỬ | Pa Vây Sử
pa vay sử | Pa Vây Sử
ta pao ho 1a | Tả Páo Hồ 1A
tả páo hồ | Tả Páo Hồ 1B
pao ho 1 | Tả Páo Hồ 1B
nam lung | Nậm Lụng
nam cat | Nậm Cát
chu va 12 | Chu Va 12
chu va 1 | Chu Va 12
nam mo 3 | Nậm Mở 3
Nậm mơ 1a | Nậm Mở 1A
nam cau 1, 2 | Nậm Cấu 1, 2
nam cau 1,2 | Nậm Cấu 1, 2
nam si luong | Nậm Sì Lường 3
nậm sì lường 4 | Nậm Sì Lường 4
nam si luong cu | Nậm Sì Lường (cũ)
thien nam | Thiên Nam
nam pha 5 | Nậm Phà 5
tich nang sin ho | Thủy điện tích năng Sìn Hồ GĐ1
gd1 | Thủy điện tích năng Sìn Hồ GĐ1
gđ | Thủy điện tích năng Sìn Hồ GĐ2
nltt lai chau 1 | NLTT Lai Châu 1 (*)
NLTT | NLTT Lai Châu 2 (*)
than uyen yen bai | Than Uyên - Yên Bái (*)
dien bien lai chau | Điện Biên - Lai Châu (*)
Điện Biên | Điện Biên 1 - Lai Châu (*)
điện biên 1 | Điện Biên 1 - Lai Châu (*)
lai chau 500 kv | Lai Châu 500 kV - Phong Thổ
500 kV Lào Cai | Than Uyên - 500 kV Lào Cai
re lai chau | Sìn Hồ - Rẽ Lai Châu 500 kV - Phong Thổ
rẽ tđ bản chát | Than Uyên 500 kV - Rẽ TĐ Bản Chát - Than Uyên
td ban chat | TĐ Bản Chát MR - Rẽ Bản Chát - Than Uyên
nam ou 7 | Nậm Ou 7 - Lai Châu
can ho | Can Hồ
kan hồ | Kan Hồ
pa u | Pa Ủ
Pa ủ | Pa Ủ
PA Ủ | Pa ủ
si lo lau | Sì Lở Lầu
sì lờ lầu | Sì Lở Lầu
hua bum | Hua Bum
la nhi thang | Lả Nhì Thàng
dao san | Dào San
đào san | Dào San
dao | Đào Xá
doan ket | Đoàn Kết
Đoàn | Đoàn Kết
dong phong | Đông Phong
pa khoa | Pa Khoá
Pa Khóa | Pa Khoá
pa khoá | Pa Khóa
hoa binh | Hòa Bình
Hoà Bình | Hòa Bình
hòa | Hoà Bình
thuy khue | Thụy Khuê
Thuỵ Khuê | Thụy Khuê
khoe | Khỏe
khoẻ | Khỏe
uy ban | Ủy ban nhân dân
uỷ ban | Ủy ban nhân dân
quy hoach | Quy hoạch điện VIII
quí | Quí Hòa
nguyen | Nguyễn Huệ
NGUYỄN | Nguyễn Huệ
truong son | Trường Sơn
duong | Đường dây
đương | Đường dây
tuyen quang | Tuyên Quang
yen bai | Yên Bái
ỷ la | Ỷ La
y la | Ỷ La
961 | 961/UBND-KTN
961/ubnd-ktn | 961/UBND-KTN
ubnd ktn | 961/UBND-KTN
qd-ttg | 768/QĐ-TTg
768/QÐ-TTg | 768/QĐ-TTg
  nam   voi   | Nậm Voi
"nam voi" | Nậm Voi
(nam voi) | Nậm Voi
nam voi, | Nậm Voi
`

/** What is typed | a name that it must not find. */
const NOT_FOUND = `
am voi | Nậm Voi
oi | Nậm Voi
voi nam | Nậm Voi
namvoi | Nậm Voi
na voi | Nậm Voi
nam voi 1 | Nậm Voi
nam vois | Nậm Voi
nam voi ma quai | Nậm Voi
na si 1a | Nà Si 1
na si 10 | Nà Si 1
na si 2 | Nà Si 1A
si 1a 1 | Nà Si 1A
a1 | Nà Si 1A
ho mit 1 | Hố Mít
mi ho | Hố Mít
it | Hố Mít
ma quai | Pa Quai
a quai | Ma Quai
nam tam | Nậm Tần
nam tan 1 | Nậm Tần
a me 1 | A Mé 2
a me 12 | A Mé 1
a me 2 | A Mé 1, 3
me a | A Mé 1
kha u 1 | Kha Ứ
ha u | Kha Ứ
pa tan 2 | Pa Tần
pa tan 2 | Pa Tần 12
an 2 | Pa Tần 2
muong te pac ma | Pắc Ma – Mường Tè
pac muong | Pắc Ma – Mường Tè
pac ma te | Pắc Ma – Mường Tè
phong tho lao cai | Phong Thổ – Than Uyên
tan uyen | Than Uyên
than uyen | Tân Uyên
ong tho | Phong Thổ
noi dau | đấu nối thủy điện Pa Tần 2
thuyđien | Thủy điện Lai Châu
huy dien | Thủy điện Lai Châu
nam cum 4 1 | Nậm Củm 1,4,5
nam cum 14 | Nậm Củm 1,4,5
nam na 2 | Nậm Na 1
nam na 12 | Nậm Na 1
nam xi lung 2a | Nậm Xí Lùng 2
pa ve su | Pa Vây Sử
pa vay su | Pa Vệ Sử
1b | Tả Páo Hồ 1A
chu va 2 | Chu Va 12
kan ho | Can Hồ
hua bun | Hua Bum
lai chau 1 | Lai Châu
bac | Pắc Ta
`

/** Typed with care | the one meant | another that folds to the same and comes behind it. */
const EXACT_FIRST = `
Nậm Cha | Nậm Cha | Nậm Chà
nậm chà | Nậm Chà | Nậm Cha
Dào San | Dào San | Đào San
đào san | Đào San | Dào San
Hồ Mít | Hồ Mít | Hố Mít
Pa Sử | Pa Sử | Pa Sủ
Tà Gia | Tà Gia | Ta Gia
ta gia | Ta Gia | Tà Gia
Nậm Ban | Nậm Ban | Nậm Bản
thuỷ | Thủy Tiên | Thúy Hà
thúy | Thuý Hà | Thủy Tiên
Hòa | Hoà Bình | Hóa Thượng
Bản | Bản Bo | Bàn Đạt
bả | Bản Bo | Bàn Đạt
`

const rows = (table: string) =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string])

const finds = (query: string, name: string) => phraseIn(foldVietnamese(name), foldVietnamese(query))
const findsExactly = (query: string, name: string) => phraseIn(exactKey(name), exactKey(query))

describe('a phrase typed in the search box', () => {
  it('is tried with 200 pairs and more', () => {
    expect(rows(FOUND).length + rows(NOT_FOUND).length).toBeGreaterThan(200)
  })

  it.each(rows(FOUND))('%j finds %j, however it is encoded', (query, name) => {
    expect(finds(query, name)).toBe(true)
    expect(finds(query.normalize('NFD'), name)).toBe(true)
    expect(finds(query, name.normalize('NFD'))).toBe(true)
    expect(finds(query.toUpperCase(), name.toLowerCase())).toBe(true)
    expect(finds(foldVietnamese(query), name)).toBe(true)
  })

  it.each(rows(NOT_FOUND))('%j does not find %j', (query, name) => {
    expect(finds(query, name)).toBe(false)
    expect(finds(query.normalize('NFD'), name.normalize('NFD'))).toBe(false)
  })

  it.each(rows(EXACT_FIRST))('%j means %j before %j', (query, meant, other) => {
    expect(findsExactly(query, meant)).toBe(true)
    expect(findsExactly(query.normalize('NFD'), meant.toUpperCase())).toBe(true)
    expect(findsExactly(query, other)).toBe(false)
    expect(finds(query, other)).toBe(true)
  })
})
