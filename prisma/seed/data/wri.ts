import { commune, create, district, hydropower, type Source, say, state } from '../statements'

const DATA_SET = 'WRI GPPD v1.3 (CC BY 4.0)'
const NAM_NA_2 = hydropower('Nậm Na 2')
const NAM_NA_3 = hydropower('Nậm Na 3')
const NAM_CAT = hydropower('Nậm Cát')
const NAM_MO_3 = hydropower('Nậm Mở 3')
const SI_LUONG_OLD = hydropower('Nậm Sì Lường (cũ)')
const HUNG_HAI = 'Công ty TNHH Xây dựng Hưng Hải'

/** Two lists together; which says what is not told, but for the points. */
export const MARKET_LIST: Source = {
  key: 'market-list-2018',
  document: {
    type: 'TRANG_THAM_KHAO',
    abstract: 'Danh sách nhà máy trên thị trường điện 2018, đối chiếu WRI GPPD v1.3',
    foundAt: `danh sách nhà máy trên thị trường điện 2018; ${DATA_SET}`,
  },
  statements: [
    create(NAM_NA_2, {
      capacityMw: 66,
      river: 'Nậm Na',
      places: [district('Phong Thổ'), district('Sìn Hồ')],
      investor: HUNG_HAI,
    }),
    state(NAM_NA_2, 'H10', '2015'),
    create(NAM_NA_3, {
      capacityMw: 84,
      river: 'Nậm Na',
      places: [commune('Chăn Nưa', 'Sìn Hồ')],
      investor: HUNG_HAI,
    }),
    state(NAM_NA_3, 'H10', '2015'),
  ],
}

const SI_LUONG = { river: 'Nậm Sì Lường', places: [district('Mường Tè')] }

/** The Global Power Plant Database. Points that lie outside the province or on another plant are left out. */
export const WRI: Source = {
  key: 'wri-gppd-1.3',
  document: {
    type: 'TRANG_THAM_KHAO',
    issuer: 'World Resources Institute',
    abstract: 'Global Power Plant Database, phiên bản 1.3',
    foundAt: DATA_SET,
  },
  statements: [
    say(NAM_NA_2, {
      latitude: 22.495,
      longitude: 103.2339,
      remarks:
        'WRI CDMDB0005885: ghi xã "Pin Ho" (có thể là Phìn Hồ); điểm nằm ở xã Phong Thổ, cách ranh Hồng Thu 0,2 km.',
    }),
    say(NAM_NA_3, {
      latitude: 22.2972,
      longitude: 103.1623,
      remarks: 'WRI CDMDB0008804: điểm nằm sát ranh Sìn Hồ/Lê Lợi.',
    }),
    say(NAM_CAT, {
      latitude: 22.6008,
      longitude: 103.2872,
      remarks: 'WRI CDMDB0005970. Bản ghi WRI1030914 trùng tọa độ với thủy điện Lai Châu nên không dùng.',
    }),
    create(NAM_MO_3, {
      capacityMw: 10,
      annualEnergyGwh: 40,
      river: 'Nậm Mở',
      places: [commune('Khoen On', 'Than Uyên')],
      investor: 'Nam Mo Hydro Power JSC',
      remarks: 'WRI1030886: tọa độ nằm ngoài tỉnh nên không dùng.',
    }),
    state(NAM_MO_3, 'H10', '2009'),
    create(hydropower('Nậm Cấu 1, 2'), {
      capacityMw: 13.8,
      places: [district('Mường Tè')],
      latitude: 22.4119,
      longitude: 102.8078,
      remarks: 'WRI CDMDB0006716: năm 2012/2014, không nêu tình trạng; điểm nằm ở xã Bum Tở.',
    }),
    create(hydropower('Nậm Sì Lường 3'), {
      ...SI_LUONG,
      capacityMw: 17.4,
      latitude: 22.4153,
      longitude: 102.8478,
      remarks: 'WRI CDMDB0008254: năm 2013 (CDM), không nêu tình trạng; điểm nằm ở ranh Bum Nưa/Bum Tở.',
    }),
    create(hydropower('Nậm Sì Lường 4'), {
      ...SI_LUONG,
      capacityMw: 15.6,
      latitude: 22.3913,
      longitude: 102.8386,
      remarks: 'WRI CDMDB0008296: năm 2013 (CDM), không nêu tình trạng.',
    }),
    create(SI_LUONG_OLD, {
      ...SI_LUONG,
      capacityMw: 0.5,
      investor: 'Song Da 7 JSC',
      remarks: 'WRI1030889: tọa độ trùng Nậm Lục (Lào Cai) nên không dùng.',
    }),
    state(SI_LUONG_OLD, 'H10', '2002'),
    create(hydropower('Thiên Nam'), {
      aliases: ['Thien Nam'],
      capacityMw: 19.6,
      places: [district('Tam Đường')],
      latitude: 22.2775,
      longitude: 103.6522,
      remarks: 'WRI CDMDB0007848: năm 2015 (CDM), không nêu tình trạng; điểm nằm ở xã Bản Bo.',
    }),
  ],
}
