// Made by `npm run build:ptx` from sources of the stamp e6fff7e4132b9b8218549ec5756081a2.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry sum_rows(
	.param .align 8 .b8 sum_rows_param_0[24]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<8>;
	.reg .b32 	%r<17>;
	.reg .f32 	%f<14>;
	.reg .b64 	%rd<27>;
	.shared .align 4 .b8 _ZZ8sum_rowsE5parts[1024];
	mov.b64 	%rd5, sum_rows_param_0;
	mov.u64 	%rd1, %rd5;
	mov.u32 	%r1, %tid.x;
	and.b32  	%r2, %r1, 31;
	shr.u32 	%r3, %r1, 5;
	mov.u32 	%r10, %ctaid.x;
	shl.b32 	%r11, %r10, 5;
	or.b32  	%r4, %r11, %r2;
	ld.param.u32 	%r12, [sum_rows_param_0+20];
	cvt.s64.s32 	%rd2, %r12;
	setp.ge.s32 	%p1, %r4, %r12;
	mov.f32 	%f12, 0f00000000;
	@%p1 bra 	$L__BB0_4;
	ld.param.u32 	%r5, [%rd1+16];
	setp.ge.s32 	%p2, %r3, %r5;
	@%p2 bra 	$L__BB0_4;
	ld.param.u64 	%rd6, [%rd1];
	cvta.to.global.u64 	%rd7, %rd6;
	mul.wide.u32 	%rd8, %r4, 4;
	add.s64 	%rd3, %rd7, %rd8;
	mov.f32 	%f12, 0f00000000;
	mov.u32 	%r15, %r3;
$L__BB0_3:
	.pragma "nounroll";
	cvt.u64.u32 	%rd9, %r15;
	mul.lo.s64 	%rd10, %rd9, %rd2;
	shl.b64 	%rd11, %rd10, 2;
	add.s64 	%rd12, %rd3, %rd11;
	ld.global.f32 	%f9, [%rd12];
	add.rn.f32 	%f12, %f12, %f9;
	add.s32 	%r15, %r15, 8;
	setp.lt.s32 	%p3, %r15, %r5;
	@%p3 bra 	$L__BB0_3;
$L__BB0_4:
	cvt.u32.u64 	%r14, %rd2;
	setp.lt.s32 	%p4, %r4, %r14;
	cvt.u64.u32 	%rd4, %r2;
	mul.wide.u32 	%rd13, %r3, 128;
	mov.u64 	%rd14, _ZZ8sum_rowsE5parts;
	add.s64 	%rd15, %rd14, %rd13;
	mul.wide.u32 	%rd16, %r2, 4;
	add.s64 	%rd17, %rd15, %rd16;
	st.shared.f32 	[%rd17], %f12;
	bar.sync 0;
	setp.lt.u32 	%p5, %r1, 32;
	and.pred  	%p6, %p5, %p4;
	mov.b32 	%r16, 1;
	@%p6 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_7;
$L__BB0_5:
	.pragma "nounroll";
	mul.wide.u32 	%rd18, %r16, 128;
	add.s64 	%rd20, %rd14, %rd18;
	shl.b64 	%rd21, %rd4, 2;
	add.s64 	%rd22, %rd20, %rd21;
	ld.shared.f32 	%f10, [%rd22];
	add.rn.f32 	%f12, %f12, %f10;
	add.s32 	%r16, %r16, 1;
	setp.eq.s32 	%p7, %r16, 8;
	@%p7 bra 	$L__BB0_6;
	bra.uni 	$L__BB0_5;
$L__BB0_6:
	ld.param.u64 	%rd23, [%rd1+8];
	cvta.to.global.u64 	%rd24, %rd23;
	mul.wide.u32 	%rd25, %r4, 4;
	add.s64 	%rd26, %rd24, %rd25;
	st.global.f32 	[%rd26], %f12;
$L__BB0_7:
	ret;
}
.visible .entry sum_all(
	.param .align 8 .b8 sum_all_param_0[32]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<7>;
	.reg .b32 	%r<43>;
	.reg .f32 	%f<32>;
	.reg .b64 	%rd<18>;
	.shared .align 4 .b8 _ZZ7sum_allE5parts[32];
	mov.b64 	%rd5, sum_all_param_0;
	mov.u64 	%rd1, %rd5;
	mov.u32 	%r1, %ctaid.x;
	shl.b32 	%r11, %r1, 8;
	mov.u32 	%r2, %tid.x;
	or.b32  	%r42, %r11, %r2;
	ld.param.u32 	%r4, [sum_all_param_0+16];
	setp.ge.s32 	%p1, %r42, %r4;
	mov.f32 	%f28, 0f00000000;
	@%p1 bra 	$L__BB1_4;
	ld.param.u32 	%r5, [%rd1+20];
	ld.param.u64 	%rd6, [%rd1];
	cvta.to.global.u64 	%rd2, %rd6;
	ld.param.u32 	%r12, [%rd1+24];
	shl.b32 	%r6, %r12, 8;
	mov.f32 	%f28, 0f00000000;
	setp.eq.s32 	%p2, %r5, 0;
	bra.uni 	$L__BB1_2;
$L__BB1_11:
	add.rn.f32 	%f28, %f28, %f6;
$L__BB1_12:
	add.s32 	%r42, %r6, %r42;
	setp.lt.s32 	%p3, %r42, %r4;
	@%p3 bra 	$L__BB1_2;
	bra.uni 	$L__BB1_4;
$L__BB1_2:
	.pragma "nounroll";
	mul.wide.s32 	%rd7, %r42, 4;
	add.s64 	%rd8, %rd2, %rd7;
	ld.global.f32 	%f6, [%rd8];
	@%p2 bra 	$L__BB1_11;
	fma.rn.f32 %f28, %f6, %f6, %f28;
	bra.uni 	$L__BB1_12;
$L__BB1_4:
	mov.b32 %r13, %f28;
	mov.b32 	%r16, 16;
	shfl.sync.bfly.b32 %r14, %r13, %r16, 31, 0xffffffff;
	mov.b32 %f17, %r14;
	add.rn.f32 	%f18, %f28, %f17;
	mov.b32 %r18, %f18;
	mov.b32 	%r21, 8;
	shfl.sync.bfly.b32 %r19, %r18, %r21, 31, 0xffffffff;
	mov.b32 %f19, %r19;
	add.rn.f32 	%f20, %f18, %f19;
	mov.b32 %r23, %f20;
	mov.b32 	%r26, 4;
	shfl.sync.bfly.b32 %r24, %r23, %r26, 31, 0xffffffff;
	mov.b32 %f21, %r24;
	add.rn.f32 	%f22, %f20, %f21;
	mov.b32 %r28, %f22;
	mov.b32 	%r31, 2;
	shfl.sync.bfly.b32 %r29, %r28, %r31, 31, 0xffffffff;
	mov.b32 %f23, %r29;
	add.rn.f32 	%f24, %f22, %f23;
	mov.b32 %r33, %f24;
	mov.b32 	%r36, 1;
	shfl.sync.bfly.b32 %r34, %r33, %r36, 31, 0xffffffff;
	mov.b32 %f25, %r34;
	and.b32  	%r38, %r2, 31;
	setp.ne.s32 	%p4, %r38, 0;
	mov.u64 	%rd10, _ZZ7sum_allE5parts;
	@%p4 bra 	$L__BB1_6;
	add.rn.f32 	%f2, %f24, %f25;
	shr.u32 	%r39, %r2, 5;
	mul.wide.u32 	%rd9, %r39, 4;
	add.s64 	%rd3, %rd10, %rd9;
	st.shared.f32 	[%rd3], %f2;
$L__BB1_6:
	bar.sync 0;
	mov.f32 	%f29, 0f00000000;
	mov.b32 	%r41, 0;
$L__BB1_7:
	.pragma "nounroll";
	mul.wide.u32 	%rd11, %r41, 4;
	add.s64 	%rd13, %rd10, %rd11;
	ld.shared.f32 	%f27, [%rd13];
	add.rn.f32 	%f29, %f29, %f27;
	add.s32 	%r41, %r41, 1;
	setp.ne.s32 	%p5, %r41, 8;
	@%p5 bra 	$L__BB1_7;
	bar.sync 0;
	setp.eq.s32 	%p6, %r2, 0;
	@%p6 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_10;
$L__BB1_9:
	cvt.u64.u32 	%rd4, %r1;
	ld.param.u64 	%rd14, [%rd1+8];
	cvta.to.global.u64 	%rd15, %rd14;
	shl.b64 	%rd16, %rd4, 2;
	add.s64 	%rd17, %rd15, %rd16;
	st.global.f32 	[%rd17], %f29;
$L__BB1_10:
	ret;
}
`;
