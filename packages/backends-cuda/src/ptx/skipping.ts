// Made by `npm run build:ptx` from sources of the stamp b13f596a467b69b9ada6df492f234a33.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry turn_4(
	.param .align 8 .b8 turn_4_param_0[24]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<9>;
	.reg .b32 	%r<27>;
	.reg .b64 	%rd<37>;
	.shared .align 4 .b8 _ZZ6turn_4E4tile[4224];
	mov.b64 	%rd11, turn_4_param_0;
	mov.u64 	%rd1, %rd11;
	mov.u32 	%r11, %ctaid.y;
	shl.b32 	%r1, %r11, 5;
	mov.u32 	%r12, %ctaid.x;
	shl.b32 	%r2, %r12, 5;
	mov.u32 	%r13, %tid.x;
	and.b32  	%r14, %r13, 31;
	shr.u32 	%r26, %r13, 5;
	ld.param.v2.u32 	{%r4, %r15}, [turn_4_param_0+16];
	or.b32  	%r5, %r2, %r14;
	ld.param.u64 	%rd12, [turn_4_param_0];
	cvta.to.global.u64 	%rd13, %rd12;
	cvt.u64.u32 	%rd2, %r15;
	cvt.u64.u32 	%rd3, %r14;
	mul.wide.u32 	%rd14, %r2, 4;
	add.s64 	%rd15, %rd13, %rd14;
	mul.wide.u32 	%rd16, %r14, 4;
	add.s64 	%rd4, %rd15, %rd16;
	mov.u64 	%rd22, _ZZ6turn_4E4tile;
	mov.u32 	%r25, %r26;
	bra.uni 	$L__BB0_1;
$L__BB0_3:
	add.s32 	%r8, %r25, 8;
	setp.lt.u32 	%p4, %r25, 24;
	mov.u32 	%r25, %r8;
	@%p4 bra 	$L__BB0_1;
	bra.uni 	$L__BB0_4;
$L__BB0_1:
	.pragma "nounroll";
	cvt.u32.u64 	%r16, %rd2;
	setp.ge.s32 	%p1, %r5, %r16;
	or.b32  	%r18, %r25, %r1;
	setp.ge.s32 	%p2, %r18, %r4;
	or.pred  	%p3, %p2, %p1;
	shl.b64 	%rd24, %rd3, 2;
	@%p3 bra 	$L__BB0_3;
	cvt.u64.u32 	%rd18, %r18;
	mul.lo.s64 	%rd19, %rd2, %rd18;
	shl.b64 	%rd20, %rd19, 2;
	add.s64 	%rd7, %rd4, %rd20;
	mul.wide.u32 	%rd21, %r25, 132;
	add.s64 	%rd23, %rd22, %rd21;
	add.s64 	%rd8, %rd23, %rd24;
	ld.global.u32 	%r19, [%rd7];
	st.shared.u32 	[%rd8], %r19;
	bra.uni 	$L__BB0_3;
$L__BB0_4:
	cvt.u32.u64 	%r20, %rd3;
	bar.sync 0;
	or.b32  	%r6, %r1, %r20;
	ld.param.u64 	%rd25, [%rd1+8];
	cvta.to.global.u64 	%rd26, %rd25;
	cvt.u64.u32 	%rd5, %r4;
	mul.wide.u32 	%rd27, %r1, 4;
	add.s64 	%rd28, %rd26, %rd27;
	add.s64 	%rd6, %rd28, %rd24;
	setp.ge.s32 	%p5, %r6, %r4;
	mul.lo.s64 	%rd30, %rd3, 132;
	add.s64 	%rd32, %rd22, %rd30;
	bra.uni 	$L__BB0_5;
$L__BB0_7:
	add.s32 	%r10, %r26, 8;
	setp.lt.u32 	%p8, %r26, 24;
	mov.u32 	%r26, %r10;
	@%p8 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_8;
$L__BB0_5:
	.pragma "nounroll";
	or.b32  	%r23, %r26, %r2;
	setp.ge.s32 	%p6, %r23, %r16;
	or.pred  	%p7, %p6, %p5;
	@%p7 bra 	$L__BB0_7;
	mul.wide.u32 	%rd33, %r26, 4;
	add.s64 	%rd9, %rd32, %rd33;
	cvt.u64.u32 	%rd34, %r23;
	mul.lo.s64 	%rd35, %rd5, %rd34;
	shl.b64 	%rd36, %rd35, 2;
	add.s64 	%rd10, %rd6, %rd36;
	ld.shared.u32 	%r24, [%rd9];
	st.global.u32 	[%rd10], %r24;
	bra.uni 	$L__BB0_7;
$L__BB0_8:
	ret;
}
.visible .entry turn_2(
	.param .align 8 .b8 turn_2_param_0[24]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<9>;
	.reg .b16 	%rs<3>;
	.reg .b32 	%r<25>;
	.reg .b64 	%rd<37>;
	.shared .align 2 .b8 _ZZ6turn_2E4tile[2112];
	mov.b64 	%rd11, turn_2_param_0;
	mov.u64 	%rd1, %rd11;
	mov.u32 	%r11, %ctaid.y;
	shl.b32 	%r1, %r11, 5;
	mov.u32 	%r12, %ctaid.x;
	shl.b32 	%r2, %r12, 5;
	mov.u32 	%r13, %tid.x;
	and.b32  	%r14, %r13, 31;
	shr.u32 	%r24, %r13, 5;
	ld.param.v2.u32 	{%r4, %r15}, [turn_2_param_0+16];
	or.b32  	%r5, %r2, %r14;
	ld.param.u64 	%rd12, [turn_2_param_0];
	cvta.to.global.u64 	%rd13, %rd12;
	cvt.u64.u32 	%rd2, %r15;
	cvt.u64.u32 	%rd3, %r14;
	mul.wide.u32 	%rd14, %r2, 2;
	add.s64 	%rd15, %rd13, %rd14;
	mul.wide.u32 	%rd16, %r14, 2;
	add.s64 	%rd4, %rd15, %rd16;
	mov.u64 	%rd22, _ZZ6turn_2E4tile;
	mov.u32 	%r23, %r24;
	bra.uni 	$L__BB1_1;
$L__BB1_3:
	add.s32 	%r8, %r23, 8;
	setp.lt.u32 	%p4, %r23, 24;
	mov.u32 	%r23, %r8;
	@%p4 bra 	$L__BB1_1;
	bra.uni 	$L__BB1_4;
$L__BB1_1:
	.pragma "nounroll";
	cvt.u32.u64 	%r16, %rd2;
	setp.ge.s32 	%p1, %r5, %r16;
	or.b32  	%r18, %r23, %r1;
	setp.ge.s32 	%p2, %r18, %r4;
	or.pred  	%p3, %p2, %p1;
	shl.b64 	%rd24, %rd3, 1;
	@%p3 bra 	$L__BB1_3;
	cvt.u64.u32 	%rd18, %r18;
	mul.lo.s64 	%rd19, %rd2, %rd18;
	shl.b64 	%rd20, %rd19, 1;
	add.s64 	%rd7, %rd4, %rd20;
	mul.wide.u32 	%rd21, %r23, 66;
	add.s64 	%rd23, %rd22, %rd21;
	add.s64 	%rd8, %rd23, %rd24;
	ld.global.u16 	%rs1, [%rd7];
	st.shared.u16 	[%rd8], %rs1;
	bra.uni 	$L__BB1_3;
$L__BB1_4:
	cvt.u32.u64 	%r19, %rd3;
	bar.sync 0;
	or.b32  	%r6, %r1, %r19;
	ld.param.u64 	%rd25, [%rd1+8];
	cvta.to.global.u64 	%rd26, %rd25;
	cvt.u64.u32 	%rd5, %r4;
	mul.wide.u32 	%rd27, %r1, 2;
	add.s64 	%rd28, %rd26, %rd27;
	add.s64 	%rd6, %rd28, %rd24;
	setp.ge.s32 	%p5, %r6, %r4;
	mul.lo.s64 	%rd30, %rd3, 66;
	add.s64 	%rd32, %rd22, %rd30;
	bra.uni 	$L__BB1_5;
$L__BB1_7:
	add.s32 	%r10, %r24, 8;
	setp.lt.u32 	%p8, %r24, 24;
	mov.u32 	%r24, %r10;
	@%p8 bra 	$L__BB1_5;
	bra.uni 	$L__BB1_8;
$L__BB1_5:
	.pragma "nounroll";
	or.b32  	%r22, %r24, %r2;
	setp.ge.s32 	%p6, %r22, %r16;
	or.pred  	%p7, %p6, %p5;
	@%p7 bra 	$L__BB1_7;
	mul.wide.u32 	%rd33, %r24, 2;
	add.s64 	%rd9, %rd32, %rd33;
	cvt.u64.u32 	%rd34, %r22;
	mul.lo.s64 	%rd35, %rd5, %rd34;
	shl.b64 	%rd36, %rd35, 1;
	add.s64 	%rd10, %rd6, %rd36;
	ld.shared.u16 	%rs2, [%rd9];
	st.global.u16 	[%rd10], %rs2;
	bra.uni 	$L__BB1_7;
$L__BB1_8:
	ret;
}
.visible .entry skipping_f32(
	.param .align 8 .b8 skipping_f32_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<9>;
	.reg .b32 	%r<52>;
	.reg .f32 	%f<78>;
	.reg .b64 	%rd<30>;
	.shared .align 4 .b8 _ZZ12skipping_f32E5parts[2048];
	mov.b64 	%rd7, skipping_f32_param_0;
	mov.u64 	%rd1, %rd7;
	mov.u32 	%r1, %tid.x;
	and.b32  	%r2, %r1, 31;
	shr.u32 	%r3, %r1, 5;
	mov.u32 	%r19, %ctaid.x;
	shl.b32 	%r4, %r19, 7;
	shl.b32 	%r5, %r2, 2;
	mov.u32 	%r6, %ctaid.y;
	ld.param.u32 	%r20, [skipping_f32_param_0+32];
	mul.lo.s32 	%r21, %r20, %r6;
	add.s32 	%r22, %r21, %r20;
	ld.param.u32 	%r23, [skipping_f32_param_0+28];
	min.s32 	%r7, %r22, %r23;
	and.b32  	%r24, %r1, 96;
	add.s32 	%r50, %r21, %r24;
	setp.lt.s32 	%p1, %r50, %r7;
	@%p1 bra 	$L__BB2_5;
	bra.uni 	$L__BB2_1;
$L__BB2_5:
	or.b32  	%r25, %r5, %r4;
	ld.param.u64 	%rd8, [%rd1];
	cvta.to.global.u64 	%rd2, %rd8;
	ld.param.u32 	%r49, [%rd1+24];
	ld.param.u64 	%rd3, [%rd1+8];
	cvt.s64.s32 	%rd4, %r49;
	cvt.u64.u32 	%rd5, %r25;
	mov.f32 	%f29, 0f00000000;
	mov.f32 	%f70, %f29;
	mov.f32 	%f71, %f29;
	mov.f32 	%f72, %f29;
	mov.f32 	%f73, %f29;
	bra.uni 	$L__BB2_6;
$L__BB2_9:
	add.s32 	%r50, %r50, 128;
	setp.lt.s32 	%p7, %r50, %r7;
	@%p7 bra 	$L__BB2_6;
	bra.uni 	$L__BB2_2;
$L__BB2_6:
	.pragma "nounroll";
	add.s32 	%r26, %r50, %r2;
	setp.ge.s32 	%p2, %r26, %r7;
	mov.f32 	%f69, %f29;
	@%p2 bra 	$L__BB2_8;
	mul.wide.s32 	%rd9, %r26, 4;
	add.s64 	%rd6, %rd2, %rd9;
	ld.global.f32 	%f69, [%rd6];
$L__BB2_8:
	setp.neu.f32 	%p3, %f69, 0f00000000;
	selp.u32 	%r28, 1, 0, %p3;
	{ .reg .pred p; setp.ne.u32 p, %r28, 0; vote.sync.ballot.b32 %r51, p, 0xffffffff; }
	setp.ne.s32 	%p4, %r51, 0;
	@%p4 bra 	$L__BB2_10;
	bra.uni 	$L__BB2_9;
$L__BB2_12:
	add.s32 	%r48, %r51, -1;
	and.b32  	%r51, %r48, %r51;
	setp.eq.s32 	%p6, %r51, 0;
	@%p6 bra 	$L__BB2_9;
$L__BB2_10:
	.pragma "nounroll";
	cvt.u32.u64 	%r38, %rd5;
	setp.ge.s32 	%p5, %r38, %r49;
	brev.b32 %r29, %r51;
	clz.b32 %r36, %r29;
	mov.b32 %r33, %f69;
	shfl.sync.idx.b32 %r34, %r33, %r36, 31, 0xffffffff;
	mov.b32 %f39, %r34;
	@%p5 bra 	$L__BB2_12;
	add.s32 	%r47, %r36, %r50;
	cvt.s64.s32 	%rd11, %r47;
	mul.lo.s64 	%rd12, %rd4, %rd11;
	add.s64 	%rd13, %rd12, %rd5;
	shl.b64 	%rd14, %rd13, 2;
	add.s64 	%rd10, %rd3, %rd14;
	ld.global.nc.L1::no_allocate.v4.u32 {%r43,%r44,%r45,%r46}, [%rd10];
	mov.b32 %f38, %r43;
	mov.b32 %f42, %r44;
	mov.b32 %f46, %r45;
	mov.b32 %f50, %r46;
	fma.rn.f32 %f73, %f38, %f39, %f73;
	fma.rn.f32 %f72, %f42, %f39, %f72;
	fma.rn.f32 %f71, %f46, %f39, %f71;
	fma.rn.f32 %f70, %f50, %f39, %f70;
	bra.uni 	$L__BB2_12;
$L__BB2_1:
	ld.param.u32 	%r49, [%rd1+24];
	mov.f32 	%f70, 0f00000000;
	mov.f32 	%f71, %f70;
	mov.f32 	%f72, %f70;
	mov.f32 	%f73, %f70;
$L__BB2_2:
	mul.wide.u32 	%rd15, %r3, 512;
	mov.u64 	%rd16, _ZZ12skipping_f32E5parts;
	add.s64 	%rd17, %rd16, %rd15;
	mul.wide.u32 	%rd18, %r5, 4;
	add.s64 	%rd19, %rd17, %rd18;
	st.shared.f32 	[%rd19], %f73;
	st.shared.f32 	[%rd19+4], %f72;
	st.shared.f32 	[%rd19+8], %f71;
	st.shared.f32 	[%rd19+12], %f70;
	bar.sync 0;
	or.b32  	%r12, %r1, %r4;
	setp.lt.s32 	%p8, %r12, %r49;
	@%p8 bra 	$L__BB2_3;
	bra.uni 	$L__BB2_4;
$L__BB2_3:
	mul.wide.u32 	%rd20, %r1, 4;
	add.s64 	%rd22, %rd16, %rd20;
	ld.shared.f32 	%f53, [%rd22];
	add.rn.f32 	%f54, %f53, 0f00000000;
	ld.shared.f32 	%f55, [%rd22+512];
	add.rn.f32 	%f56, %f54, %f55;
	ld.shared.f32 	%f57, [%rd22+1024];
	add.rn.f32 	%f58, %f56, %f57;
	ld.shared.f32 	%f59, [%rd22+1536];
	add.rn.f32 	%f60, %f58, %f59;
	ld.param.u64 	%rd23, [%rd1+16];
	cvta.to.global.u64 	%rd24, %rd23;
	mul.wide.u32 	%rd25, %r49, %r6;
	shl.b64 	%rd26, %rd25, 2;
	add.s64 	%rd27, %rd24, %rd26;
	mul.wide.u32 	%rd28, %r12, 4;
	add.s64 	%rd29, %rd27, %rd28;
	st.global.f32 	[%rd29], %f60;
$L__BB2_4:
	ret;
}
.visible .entry skipping_f16(
	.param .align 8 .b8 skipping_f16_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<10>;
	.reg .b16 	%rs<9>;
	.reg .b32 	%r<51>;
	.reg .f32 	%f<138>;
	.reg .b64 	%rd<30>;
	.shared .align 4 .b8 _ZZ12skipping_f16E5parts[4096];
	mov.b64 	%rd8, skipping_f16_param_0;
	mov.u64 	%rd1, %rd8;
	mov.u32 	%r50, %tid.x;
	and.b32  	%r2, %r50, 31;
	shr.u32 	%r3, %r50, 5;
	mov.u32 	%r21, %ctaid.x;
	shl.b32 	%r4, %r21, 8;
	shl.b32 	%r5, %r2, 3;
	mov.u32 	%r6, %ctaid.y;
	ld.param.u32 	%r22, [skipping_f16_param_0+32];
	mul.lo.s32 	%r23, %r22, %r6;
	add.s32 	%r24, %r23, %r22;
	ld.param.u32 	%r25, [skipping_f16_param_0+28];
	min.s32 	%r7, %r24, %r25;
	and.b32  	%r26, %r50, 96;
	add.s32 	%r48, %r23, %r26;
	setp.lt.s32 	%p1, %r48, %r7;
	@%p1 bra 	$L__BB3_7;
	bra.uni 	$L__BB3_1;
$L__BB3_7:
	or.b32  	%r27, %r5, %r4;
	ld.param.u64 	%rd9, [%rd1];
	cvta.to.global.u64 	%rd2, %rd9;
	ld.param.u32 	%r47, [%rd1+24];
	ld.param.u64 	%rd3, [%rd1+8];
	cvt.s64.s32 	%rd4, %r47;
	cvt.u64.u32 	%rd5, %r27;
	mov.f32 	%f53, 0f00000000;
	mov.f32 	%f122, %f53;
	mov.f32 	%f123, %f53;
	mov.f32 	%f124, %f53;
	mov.f32 	%f125, %f53;
	mov.f32 	%f126, %f53;
	mov.f32 	%f127, %f53;
	mov.f32 	%f128, %f53;
	mov.f32 	%f129, %f53;
	bra.uni 	$L__BB3_8;
$L__BB3_11:
	add.s32 	%r48, %r48, 128;
	setp.lt.s32 	%p7, %r48, %r7;
	@%p7 bra 	$L__BB3_8;
	bra.uni 	$L__BB3_2;
$L__BB3_8:
	.pragma "nounroll";
	add.s32 	%r28, %r48, %r2;
	setp.ge.s32 	%p2, %r28, %r7;
	mov.f32 	%f121, %f53;
	@%p2 bra 	$L__BB3_10;
	mul.wide.s32 	%rd10, %r28, 4;
	add.s64 	%rd7, %rd2, %rd10;
	ld.global.f32 	%f121, [%rd7];
$L__BB3_10:
	setp.neu.f32 	%p3, %f121, 0f00000000;
	selp.u32 	%r30, 1, 0, %p3;
	{ .reg .pred p; setp.ne.u32 p, %r30, 0; vote.sync.ballot.b32 %r49, p, 0xffffffff; }
	setp.ne.s32 	%p4, %r49, 0;
	@%p4 bra 	$L__BB3_12;
	bra.uni 	$L__BB3_11;
$L__BB3_14:
	add.s32 	%r46, %r49, -1;
	and.b32  	%r49, %r46, %r49;
	setp.eq.s32 	%p6, %r49, 0;
	@%p6 bra 	$L__BB3_11;
$L__BB3_12:
	.pragma "nounroll";
	cvt.u32.u64 	%r40, %rd5;
	setp.ge.s32 	%p5, %r40, %r47;
	brev.b32 %r31, %r49;
	clz.b32 %r38, %r31;
	mov.b32 %r35, %f121;
	shfl.sync.idx.b32 %r36, %r35, %r38, 31, 0xffffffff;
	mov.b32 %f67, %r36;
	@%p5 bra 	$L__BB3_14;
	add.s32 	%r45, %r38, %r48;
	cvt.s64.s32 	%rd12, %r45;
	mul.lo.s64 	%rd13, %rd4, %rd12;
	add.s64 	%rd14, %rd13, %rd5;
	shl.b64 	%rd15, %rd14, 1;
	add.s64 	%rd11, %rd3, %rd15;
	ld.global.nc.L1::no_allocate.v4.u32 {%r41,%r42,%r43,%r44}, [%rd11];
	cvt.u16.u32 	%rs1, %r41;
	cvt.f32.f16 %f66, %rs1;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs2}, %r41; }
	cvt.f32.f16 %f70, %rs2;
	cvt.u16.u32 	%rs3, %r42;
	cvt.f32.f16 %f74, %rs3;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs4}, %r42; }
	cvt.f32.f16 %f78, %rs4;
	cvt.u16.u32 	%rs5, %r43;
	cvt.f32.f16 %f82, %rs5;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs6}, %r43; }
	cvt.f32.f16 %f86, %rs6;
	cvt.u16.u32 	%rs7, %r44;
	cvt.f32.f16 %f90, %rs7;
	{ .reg .b16 tmp; mov.b32 {tmp, %rs8}, %r44; }
	cvt.f32.f16 %f94, %rs8;
	fma.rn.f32 %f129, %f66, %f67, %f129;
	fma.rn.f32 %f128, %f70, %f67, %f128;
	fma.rn.f32 %f127, %f74, %f67, %f127;
	fma.rn.f32 %f126, %f78, %f67, %f126;
	fma.rn.f32 %f125, %f82, %f67, %f125;
	fma.rn.f32 %f124, %f86, %f67, %f124;
	fma.rn.f32 %f123, %f90, %f67, %f123;
	fma.rn.f32 %f122, %f94, %f67, %f122;
	bra.uni 	$L__BB3_14;
$L__BB3_1:
	ld.param.u32 	%r47, [%rd1+24];
	mov.f32 	%f122, 0f00000000;
	mov.f32 	%f123, %f122;
	mov.f32 	%f124, %f122;
	mov.f32 	%f125, %f122;
	mov.f32 	%f126, %f122;
	mov.f32 	%f127, %f122;
	mov.f32 	%f128, %f122;
	mov.f32 	%f129, %f122;
$L__BB3_2:
	mul.wide.u32 	%rd16, %r3, 1024;
	mov.u64 	%rd17, _ZZ12skipping_f16E5parts;
	add.s64 	%rd18, %rd17, %rd16;
	mul.wide.u32 	%rd19, %r5, 4;
	add.s64 	%rd20, %rd18, %rd19;
	st.shared.f32 	[%rd20], %f129;
	st.shared.f32 	[%rd20+4], %f128;
	st.shared.f32 	[%rd20+8], %f127;
	st.shared.f32 	[%rd20+12], %f126;
	st.shared.f32 	[%rd20+16], %f125;
	st.shared.f32 	[%rd20+20], %f124;
	st.shared.f32 	[%rd20+24], %f123;
	st.shared.f32 	[%rd20+28], %f122;
	bar.sync 0;
	mul.wide.u32 	%rd21, %r47, %r6;
	ld.param.u64 	%rd22, [%rd1+16];
	cvta.to.global.u64 	%rd23, %rd22;
	shl.b64 	%rd24, %rd21, 2;
	add.s64 	%rd6, %rd23, %rd24;
	bra.uni 	$L__BB3_3;
$L__BB3_5:
	add.s32 	%r20, %r50, 128;
	setp.lt.u32 	%p9, %r50, 128;
	mov.u32 	%r50, %r20;
	@%p9 bra 	$L__BB3_3;
	bra.uni 	$L__BB3_6;
$L__BB3_3:
	.pragma "nounroll";
	or.b32  	%r19, %r50, %r4;
	setp.ge.s32 	%p8, %r19, %r47;
	@%p8 bra 	$L__BB3_5;
	mul.wide.u32 	%rd25, %r50, 4;
	add.s64 	%rd27, %rd17, %rd25;
	ld.shared.f32 	%f97, [%rd27];
	add.rn.f32 	%f98, %f97, 0f00000000;
	ld.shared.f32 	%f99, [%rd27+1024];
	add.rn.f32 	%f100, %f98, %f99;
	ld.shared.f32 	%f101, [%rd27+2048];
	add.rn.f32 	%f102, %f100, %f101;
	ld.shared.f32 	%f103, [%rd27+3072];
	add.rn.f32 	%f104, %f102, %f103;
	mul.wide.u32 	%rd28, %r19, 4;
	add.s64 	%rd29, %rd6, %rd28;
	st.global.f32 	[%rd29], %f104;
	bra.uni 	$L__BB3_5;
$L__BB3_6:
	ret;
}
.visible .entry skipping_bf16(
	.param .align 8 .b8 skipping_bf16_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<10>;
	.reg .b32 	%r<59>;
	.reg .f32 	%f<138>;
	.reg .b64 	%rd<30>;
	.shared .align 4 .b8 _ZZ13skipping_bf16E5parts[4096];
	mov.b64 	%rd8, skipping_bf16_param_0;
	mov.u64 	%rd1, %rd8;
	mov.u32 	%r58, %tid.x;
	and.b32  	%r2, %r58, 31;
	shr.u32 	%r3, %r58, 5;
	mov.u32 	%r21, %ctaid.x;
	shl.b32 	%r4, %r21, 8;
	shl.b32 	%r5, %r2, 3;
	mov.u32 	%r6, %ctaid.y;
	ld.param.u32 	%r22, [skipping_bf16_param_0+32];
	mul.lo.s32 	%r23, %r22, %r6;
	add.s32 	%r24, %r23, %r22;
	ld.param.u32 	%r25, [skipping_bf16_param_0+28];
	min.s32 	%r7, %r24, %r25;
	and.b32  	%r26, %r58, 96;
	add.s32 	%r56, %r23, %r26;
	setp.lt.s32 	%p1, %r56, %r7;
	@%p1 bra 	$L__BB4_7;
	bra.uni 	$L__BB4_1;
$L__BB4_7:
	or.b32  	%r27, %r5, %r4;
	ld.param.u64 	%rd9, [%rd1];
	cvta.to.global.u64 	%rd2, %rd9;
	ld.param.u32 	%r55, [%rd1+24];
	ld.param.u64 	%rd3, [%rd1+8];
	cvt.s64.s32 	%rd4, %r55;
	cvt.u64.u32 	%rd5, %r27;
	mov.f32 	%f53, 0f00000000;
	mov.f32 	%f122, %f53;
	mov.f32 	%f123, %f53;
	mov.f32 	%f124, %f53;
	mov.f32 	%f125, %f53;
	mov.f32 	%f126, %f53;
	mov.f32 	%f127, %f53;
	mov.f32 	%f128, %f53;
	mov.f32 	%f129, %f53;
	bra.uni 	$L__BB4_8;
$L__BB4_11:
	add.s32 	%r56, %r56, 128;
	setp.lt.s32 	%p7, %r56, %r7;
	@%p7 bra 	$L__BB4_8;
	bra.uni 	$L__BB4_2;
$L__BB4_8:
	.pragma "nounroll";
	add.s32 	%r28, %r56, %r2;
	setp.ge.s32 	%p2, %r28, %r7;
	mov.f32 	%f121, %f53;
	@%p2 bra 	$L__BB4_10;
	mul.wide.s32 	%rd10, %r28, 4;
	add.s64 	%rd7, %rd2, %rd10;
	ld.global.f32 	%f121, [%rd7];
$L__BB4_10:
	setp.neu.f32 	%p3, %f121, 0f00000000;
	selp.u32 	%r30, 1, 0, %p3;
	{ .reg .pred p; setp.ne.u32 p, %r30, 0; vote.sync.ballot.b32 %r57, p, 0xffffffff; }
	setp.ne.s32 	%p4, %r57, 0;
	@%p4 bra 	$L__BB4_12;
	bra.uni 	$L__BB4_11;
$L__BB4_14:
	add.s32 	%r54, %r57, -1;
	and.b32  	%r57, %r54, %r57;
	setp.eq.s32 	%p6, %r57, 0;
	@%p6 bra 	$L__BB4_11;
$L__BB4_12:
	.pragma "nounroll";
	cvt.u32.u64 	%r40, %rd5;
	setp.ge.s32 	%p5, %r40, %r55;
	brev.b32 %r31, %r57;
	clz.b32 %r38, %r31;
	mov.b32 %r35, %f121;
	shfl.sync.idx.b32 %r36, %r35, %r38, 31, 0xffffffff;
	mov.b32 %f67, %r36;
	@%p5 bra 	$L__BB4_14;
	add.s32 	%r53, %r38, %r56;
	cvt.s64.s32 	%rd12, %r53;
	mul.lo.s64 	%rd13, %rd4, %rd12;
	add.s64 	%rd14, %rd13, %rd5;
	shl.b64 	%rd15, %rd14, 1;
	add.s64 	%rd11, %rd3, %rd15;
	ld.global.nc.L1::no_allocate.v4.u32 {%r41,%r42,%r43,%r44}, [%rd11];
	shl.b32 	%r45, %r41, 16;
	mov.b32 %f66, %r45;
	and.b32  	%r46, %r41, -65536;
	mov.b32 %f70, %r46;
	shl.b32 	%r47, %r42, 16;
	mov.b32 %f74, %r47;
	and.b32  	%r48, %r42, -65536;
	mov.b32 %f78, %r48;
	shl.b32 	%r49, %r43, 16;
	mov.b32 %f82, %r49;
	and.b32  	%r50, %r43, -65536;
	mov.b32 %f86, %r50;
	shl.b32 	%r51, %r44, 16;
	mov.b32 %f90, %r51;
	and.b32  	%r52, %r44, -65536;
	mov.b32 %f94, %r52;
	fma.rn.f32 %f129, %f66, %f67, %f129;
	fma.rn.f32 %f128, %f70, %f67, %f128;
	fma.rn.f32 %f127, %f74, %f67, %f127;
	fma.rn.f32 %f126, %f78, %f67, %f126;
	fma.rn.f32 %f125, %f82, %f67, %f125;
	fma.rn.f32 %f124, %f86, %f67, %f124;
	fma.rn.f32 %f123, %f90, %f67, %f123;
	fma.rn.f32 %f122, %f94, %f67, %f122;
	bra.uni 	$L__BB4_14;
$L__BB4_1:
	ld.param.u32 	%r55, [%rd1+24];
	mov.f32 	%f122, 0f00000000;
	mov.f32 	%f123, %f122;
	mov.f32 	%f124, %f122;
	mov.f32 	%f125, %f122;
	mov.f32 	%f126, %f122;
	mov.f32 	%f127, %f122;
	mov.f32 	%f128, %f122;
	mov.f32 	%f129, %f122;
$L__BB4_2:
	mul.wide.u32 	%rd16, %r3, 1024;
	mov.u64 	%rd17, _ZZ13skipping_bf16E5parts;
	add.s64 	%rd18, %rd17, %rd16;
	mul.wide.u32 	%rd19, %r5, 4;
	add.s64 	%rd20, %rd18, %rd19;
	st.shared.f32 	[%rd20], %f129;
	st.shared.f32 	[%rd20+4], %f128;
	st.shared.f32 	[%rd20+8], %f127;
	st.shared.f32 	[%rd20+12], %f126;
	st.shared.f32 	[%rd20+16], %f125;
	st.shared.f32 	[%rd20+20], %f124;
	st.shared.f32 	[%rd20+24], %f123;
	st.shared.f32 	[%rd20+28], %f122;
	bar.sync 0;
	mul.wide.u32 	%rd21, %r55, %r6;
	ld.param.u64 	%rd22, [%rd1+16];
	cvta.to.global.u64 	%rd23, %rd22;
	shl.b64 	%rd24, %rd21, 2;
	add.s64 	%rd6, %rd23, %rd24;
	bra.uni 	$L__BB4_3;
$L__BB4_5:
	add.s32 	%r20, %r58, 128;
	setp.lt.u32 	%p9, %r58, 128;
	mov.u32 	%r58, %r20;
	@%p9 bra 	$L__BB4_3;
	bra.uni 	$L__BB4_6;
$L__BB4_3:
	.pragma "nounroll";
	or.b32  	%r19, %r58, %r4;
	setp.ge.s32 	%p8, %r19, %r55;
	@%p8 bra 	$L__BB4_5;
	mul.wide.u32 	%rd25, %r58, 4;
	add.s64 	%rd27, %rd17, %rd25;
	ld.shared.f32 	%f97, [%rd27];
	add.rn.f32 	%f98, %f97, 0f00000000;
	ld.shared.f32 	%f99, [%rd27+1024];
	add.rn.f32 	%f100, %f98, %f99;
	ld.shared.f32 	%f101, [%rd27+2048];
	add.rn.f32 	%f102, %f100, %f101;
	ld.shared.f32 	%f103, [%rd27+3072];
	add.rn.f32 	%f104, %f102, %f103;
	mul.wide.u32 	%rd28, %r19, 4;
	add.s64 	%rd29, %rd6, %rd28;
	st.global.f32 	[%rd29], %f104;
	bra.uni 	$L__BB4_5;
$L__BB4_6:
	ret;
}
`;
